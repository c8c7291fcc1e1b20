import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import type { Dialect } from './dialects.ts';
import { clientFrame, FrameReader, opcodes } from './frames.ts';

/** Told of every message a client receives, while the bytes are there. */
export type MessageListener = (client: Client, bytes: Buffer, start: number, end: number) => void;

/** What all clients of a crowd have in common. */
export interface Shared {
  port: number;
  dialect: Dialect;
  onMessage: MessageListener;
  /** Counts every piece of bytes that arrives, so that idle turns of the loop can be told. */
  reads: number;
  /** Counts what the server tells besides messages and heartbeats, such as who is there. */
  news: number;
  /** A connection that ends although nobody ended it. */
  onLost(reason: string): void;
}

const headEnd = '\r\n\r\n';

/** One buffer for all reads: a piece is looked at before the next one is read. */
const readBuffer = Buffer.allocUnsafe(64 * 1024);

/** One WebSocket connection over a plain TCP socket. */
export class Client {
  /** Messages received, by the count of whoever runs the load. */
  received = 0;
  /** Whether the latency of what it receives is looked at. */
  sampled = false;
  readonly token: string;
  readonly #shared: Shared;
  readonly #socket: Socket;
  readonly #reader: FrameReader;
  readonly #answers = new Map<number, (body: string) => void>();
  #head: string | null = '';
  #lastId = 0;
  #ended = false;
  #opened: (() => void) | null = null;
  bytes = 0;

  constructor(shared: Shared, token: string) {
    this.#shared = shared;
    this.token = token;
    this.#reader = new FrameReader((opcode, bytes, start, end) =>
      this.#frame(opcode, bytes, start, end),
    );
    this.#socket = connect({
      host: '127.0.0.1',
      port: shared.port,
      noDelay: true,
      onread: {
        buffer: readBuffer,
        callback: (length, bytes) => this.#read(bytes as Buffer, length),
      },
    });
    this.#socket.on('error', (error) => this.#lose(error.message));
    this.#socket.on('close', () => this.#lose('closed by the server'));
  }

  /** Upgrades; resolves when the server has made it a client of its own. */
  open(): Promise<void> {
    const { dialect } = this.#shared;
    const key = randomBytes(16).toString('base64');
    this.#socket.write(
      `GET ${dialect.path} HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n${dialect.headers(this.token)}\r\n`,
    );
    return new Promise((resolve) => {
      this.#opened = resolve;
    });
  }

  say(text: string): void {
    this.#send(this.#shared.dialect.say(text));
  }

  /** Sends a command; resolves with the JSON of its answer. */
  ask(name: string, input: unknown): Promise<string> {
    const { command } = this.#shared.dialect;
    if (!command) throw new Error('this server takes no commands');
    const id = ++this.#lastId;
    this.#send(command(id, name, input));
    return new Promise((resolve) => this.#answers.set(id, resolve));
  }

  end(): void {
    this.#ended = true;
    this.#socket.destroy();
  }

  #send(text: string): void {
    this.#socket.write(clientFrame(opcodes.text, text));
  }

  #read(bytes: Buffer, length: number): boolean {
    this.#shared.reads++;
    this.bytes += length;
    if (this.#head === null) this.#reader.push(bytes, 0, length);
    else this.#readHead(bytes, length);
    return true;
  }

  #readHead(bytes: Buffer, length: number): void {
    const head = this.#head + bytes.toString('latin1', 0, length);
    const end = head.indexOf(headEnd);
    this.#head = end < 0 ? head : null;
    if (end < 0) return;
    if (!head.startsWith('HTTP/1.1 101 ')) {
      this.#lose(`no upgrade: ${head.slice(0, head.indexOf('\r\n'))}`);
      return;
    }
    if (this.#shared.dialect.opensAtOnce) this.#opened?.();
    const used = length - (head.length - end - headEnd.length);
    this.#reader.push(bytes, used, length);
  }

  #frame(opcode: number, bytes: Buffer, start: number, end: number): void {
    if (opcode === opcodes.text) {
      if (begins(bytes, start, end, this.#shared.dialect.messagePrefix)) {
        this.#shared.onMessage(this, bytes, start, end);
      } else {
        this.#step(bytes.toString('utf8', start, end));
      }
    } else if (opcode === opcodes.ping) {
      this.#socket.write(clientFrame(opcodes.pong, Buffer.from(bytes.subarray(start, end))));
    } else if (opcode === opcodes.close) {
      this.#lose('the server said goodbye');
    }
  }

  #step(text: string): void {
    const step = this.#shared.dialect.step(text, this.token);
    if (step?.kind === 'send') {
      this.#send(step.text);
      return;
    }
    this.#shared.news++;
    if (step?.kind === 'open') this.#opened?.();
    else if (step?.kind === 'refused') this.#lose(step.text);
    else if (step?.kind === 'answer') {
      this.#answers.get(step.id)?.(step.body);
      this.#answers.delete(step.id);
    }
  }

  #lose(reason: string): void {
    if (this.#ended) return;
    this.end();
    this.#shared.onLost(reason);
  }
}

function begins(bytes: Buffer, start: number, end: number, prefix: Buffer): boolean {
  if (end - start < prefix.length) return false;
  for (let i = 0; i < prefix.length; i++) {
    if (bytes[start + i] !== prefix[i]) return false;
  }
  return true;
}
