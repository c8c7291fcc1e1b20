import type { WebSocket } from 'ws';
import type { Encoding, Outgoing } from '../fanout/connection.ts';
import { frameOf } from '../fanout/frame.ts';
import { type Output, outputLimit } from '../fanout/output.ts';
import type { Turn } from '../fanout/turn.ts';
import type { Wire } from './peer.ts';
import { takeOutput } from './ws-output.ts';

interface PlainEvent {
  json: string;
  frame: Buffer;
}

const plainEncoding: Encoding<PlainEvent> = {
  encode(event) {
    const json = JSON.stringify({ event: event.name, data: event.data }, binaryAsBase64);
    return { json, frame: frameOf(json) };
  },
};

/** Events to one client of a plain WebSocket: framed once for everybody, written once a turn. */
export class PlainWire implements Wire {
  readonly #ws: WebSocket;
  readonly #turn: Turn;
  readonly #output: Output | null;

  constructor(ws: WebSocket, turn: Turn) {
    this.#ws = ws;
    this.#turn = turn;
    this.#output = takeOutput(ws, turn);
  }

  deliver(event: Outgoing): void {
    const { json, frame } = event.as(plainEncoding);
    if (!this.#output) {
      if (this.#ws.readyState === this.#ws.OPEN) this.#ws.send(json);
      if (this.#ws.bufferedAmount > outputLimit) this.#ws.terminate();
    } else if (event.isExpendable && this.#output.isBehind) this.#turn.meters.dropped++;
    else this.#output.push(frame);
  }

  drained(): Promise<void> | null {
    return this.#output?.drained() ?? null;
  }

  close(): void {
    if (!this.#output?.dropBacklog()) this.#ws.close(1000);
  }
}

function binaryAsBase64(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;
}
