import type { Duplex } from 'node:stream';
import { Output } from '../fanout/output.ts';
import type { Turn } from '../fanout/turn.ts';

/** The parts of a socket of the `ws` library that its types keep to themselves. */
interface Internals {
  _socket: Duplex;
  _sender: {
    sendFrame(frame: readonly (Uint8Array | string)[], sent?: (error?: Error) => void): void;
  };
}

const opcodeBits = 0x0f;
const closeOpcode = 0x8;

/**
 * Puts an `Output` under an open WebSocket of the `ws` library. Everything that the library writes
 * (answers, heartbeats, Socket.IO's own packets) goes through the same batches as the events we
 * push ourselves, so that nothing overtakes anything.
 *
 * The library has no public way to send a frame that is made already; `Sender.sendFrame` is the
 * one that Engine.IO itself uses for it.
 *
 * @param ws an open WebSocket without compression
 * @returns null when this is not the library we know; its own way of sending still works then
 */
export function takeOutput(ws: unknown, turn: Turn): Output | null {
  if (!hasInternals(ws)) return null;
  const output = new Output(ws._socket, turn);
  const { _sender: sender } = ws;
  const sendFrame = sender.sendFrame.bind(sender);
  sender.sendFrame = (parts, sent) => {
    const frame = Buffer.concat(parts.map(bytesOf));
    if (((frame[0] ?? 0) & opcodeBits) === closeOpcode) {
      // The library ends the socket as soon as this one is on its way.
      output.end();
      sendFrame([frame], sent);
      return;
    }
    output.pushAnswer(frame);
    // Engine.IO keeps further packets to itself until this is called; the order is ours already.
    sent?.();
  };
  return output;
}

function bytesOf(part: Uint8Array | string): Uint8Array {
  return typeof part === 'string' ? Buffer.from(part) : part;
}

function hasInternals(ws: unknown): ws is Internals {
  if (typeof ws !== 'object' || ws === null) return false;
  const { _socket: socket, _sender: sender } = ws as Partial<Internals>;
  return typeof socket?.write === 'function' && typeof sender?.sendFrame === 'function';
}
