import { connect, type Socket } from 'node:net';
import { FrameReader } from '../../bench/load/frames.ts';
import { opcode } from './frames.ts';

/** So many frames go out with one call. */
const floodAtOnce = 1_000;

/** A WebSocket of which every byte is ours. */
export class RawWebSocket {
  readonly #socket: Socket;
  readonly #texts: string[] = [];
  #wake: () => void = () => undefined;
  #isOpen = true;
  /** Null until the server has agreed to speak WebSocket. */
  #reader: FrameReader | null = null;

  private constructor(socket: Socket) {
    this.#socket = socket;
  }

  /** @returns null when the handshake was refused */
  static async open(port: number, path: string, headers: string[]): Promise<RawWebSocket | null> {
    const socket = connect({ port, host: '127.0.0.1' });
    const ws = new RawWebSocket(socket);
    const lines = [
      `GET ${path} HTTP/1.1`,
      `host: 127.0.0.1:${port}`,
      'connection: Upgrade',
      'upgrade: websocket',
      'sec-websocket-version: 13',
      'sec-websocket-key: MDEyMzQ1Njc4OWFiY2RlZg==',
      ...headers,
    ];
    socket.write(`${lines.join('\r\n')}\r\n\r\n`);
    return (await ws.#handshake()) ? ws : null;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  send(...bytes: Buffer[]): void {
    for (const part of bytes) this.#socket.write(part);
  }

  cut(): void {
    this.#socket.destroy();
  }

  /** The next text that `isIt`, and all before; null when the connection ended first. */
  async until(isIt: (text: string) => boolean): Promise<string[] | null> {
    const seen: string[] = [];
    for (;;) {
      const text = this.#texts.shift();
      if (text !== undefined) {
        seen.push(text);
        if (isIt(text)) return seen;
      } else if (!this.#isOpen) return null;
      else await this.#news();
    }
  }

  /** Sends this again and again and reads nothing, until the server has cut the connection. */
  async flood(bytes: Buffer): Promise<void> {
    this.#socket.pause();
    const many = Buffer.concat(Array.from({ length: floodAtOnce }, () => bytes));
    while (this.#isOpen) {
      const news = this.#news();
      if (!this.#socket.write(many)) await news;
    }
  }

  #news(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  async #handshake(): Promise<boolean> {
    let head = Buffer.alloc(0);
    this.#socket.on('data', (bytes: Buffer) => {
      if (this.#reader) this.#reader.push(bytes, 0, bytes.length);
      else {
        head = Buffer.concat([head, bytes]);
        const end = head.indexOf('\r\n\r\n');
        if (end >= 0 && head.subarray(0, 12).toString() === 'HTTP/1.1 101') {
          this.#reader = new FrameReader((op, frame, from, to) => {
            if (op === opcode.text) this.#texts.push(frame.toString('utf8', from, to));
            // The server would wait for our goodbye.
            if (op === opcode.close) this.cut();
          });
          this.#reader.push(head, end + 4, head.length);
        }
      }
      this.#wake();
    });
    this.#socket.on('drain', () => this.#wake());
    // A reset is one of the ways in which it may end.
    this.#socket.on('error', () => this.#socket.destroy());
    this.#socket.on('end', () => this.#socket.destroy());
    this.#socket.on('close', () => {
      this.#isOpen = false;
      this.#wake();
    });
    while (this.#isOpen && !this.#reader) await this.#news();
    return this.#reader !== null;
  }
}
