import type { Server, Socket } from 'socket.io';
import type { Encoding, Outgoing } from '../fanout/connection.ts';
import { frameOf } from '../fanout/frame.ts';
import { answersLimit, type Output, outputLimit } from '../fanout/output.ts';
import type { Turn } from '../fanout/turn.ts';
import type { Wire } from './peer.ts';
import { takeOutput } from './ws-output.ts';

/** What the types of Engine.IO keep to themselves. */
interface Engine {
  readonly readyState: string;
  readonly transport: { name: string; socket?: unknown };
  /** Packets not yet handed to the transport. */
  readonly writeBuffer: readonly unknown[];
}

interface SocketIoEvent {
  /** As Socket.IO's own encoder makes them: one text, and one more packet for each binary part. */
  packets: readonly (string | Buffer)[];
  /** The same as WebSocket frames, ready for the socket. */
  frames: Buffer;
}

/** `4` is Engine.IO's "message" (https://socket.io/docs/v4/engine-io-protocol/); binary has none. */
const engineMessage = '4';
/** Socket.IO's "event"; its encoder makes a binary event of it where there is binary in it. */
const eventPacket = 2;

/** @param io whose encoder makes the packets */
export function socketIoEncoding(io: Server): Encoding<SocketIoEvent> {
  return {
    encode(event) {
      const packet = { type: eventPacket, nsp: '/', data: [event.name, event.data] };
      const packets: (string | Buffer)[] = io.encoder.encode(packet);
      const frames = packets.map((part) =>
        frameOf(typeof part === 'string' ? engineMessage + part : part),
      );
      return { packets, frames: Buffer.concat(frames) };
    },
  };
}

/**
 * Events to one Socket.IO client. Over a WebSocket they are framed once for everybody and written
 * with whatever else the turn brings; while the client polls, upgrades, or has packets waiting in
 * the library, they take the library's own way, so that the order always holds.
 */
export class SocketIoWire implements Wire {
  #output: Output | null = null;
  #overtakesNothing = false;
  readonly #encoding: Encoding<SocketIoEvent>;
  readonly #conn: Socket['conn'];
  readonly #turn: Turn;
  /** Bytes of events that wait in the library for the client's next poll. */
  #unpolled = 0;
  /** The same of everything. */
  #unpolledInAll = 0;

  constructor(socket: Socket, encoding: Encoding<SocketIoEvent>, turn: Turn) {
    this.#conn = socket.conn;
    this.#encoding = encoding;
    this.#turn = turn;
    this.#takeOver();
    if (this.#output) return;
    this.#conn.on('upgrade', () => this.#takeOver());
    this.#conn.on('flush', () => {
      this.#unpolled = 0;
      this.#unpolledInAll = 0;
    });
    this.#conn.on('packetCreate', ({ data }: { data?: string | Buffer }) => {
      this.#unpolledInAll += data?.length ?? 0;
      if (this.#unpolledInAll > answersLimit) this.#cut();
    });
  }

  deliver(event: Outgoing): void {
    if (this.#output && this.#isDirect()) {
      if (event.isExpendable && this.#output.isBehind) this.#turn.meters.dropped++;
      else this.#output.push(event.as(this.#encoding).frames);
      return;
    }
    if (this.#engine.readyState !== 'open') return;
    const { packets, frames } = event.as(this.#encoding);
    this.#unpolled += frames.length;
    for (const packet of packets) this.#conn.write(packet, { compress: false });
    if (this.#unpolled > outputLimit) this.#cut();
  }

  drained(): Promise<void> | null {
    if (this.#output) return this.#output.drained();
    const { readyState, writeBuffer } = this.#engine;
    if (readyState !== 'open' || writeBuffer.length === 0) return null;
    return new Promise<void>((resolve) => {
      const done = () => {
        this.#conn.off('flush', done).off('close', done);
        resolve();
      };
      this.#conn.on('flush', done).on('close', done);
    });
  }

  close(): void {
    if (this.#output?.dropBacklog()) return;
    // Not socket.disconnect(): that tells the client's library never to come back. `true` where it
    // polls: what waits for its next poll is for nobody any more, and a poll that is open is told.
    this.#conn.close(this.#output === null);
  }

  /**
   * Whether what goes straight to the output overtakes nothing. Packets that waited for the upgrade
   * may be in the library still; once they are gone, all that it sends goes to the output at once.
   */
  #isDirect(): boolean {
    this.#overtakesNothing ||= this.#engine.writeBuffer.length === 0;
    return this.#overtakesNothing;
  }

  #cut(): void {
    this.#turn.meters.cut++;
    // `true`: without waiting for what is still to be sent.
    this.#conn.close(true);
  }

  #takeOver(): void {
    const { transport } = this.#engine;
    if (transport.name === 'websocket') this.#output = takeOutput(transport.socket, this.#turn);
  }

  get #engine(): Engine {
    return this.#conn as unknown as Engine;
  }
}
