import { WebSocket } from 'ws';
import type { Result } from '../../protocol/commands.ts';
import type { Message } from '../../protocol/entities.ts';
import { newId } from '../../protocol/uuid.ts';
import type { RawReply } from '../kit/callers.ts';
import type { Pressed, Reading, Sighting, Writing } from './history.ts';
import type { Participant } from './participant.ts';

export interface PlainOptions {
  name: string;
  url: string;
  token: string;
  roomId: string;
}

/** An answer, or the server's heartbeat, that takes longer than this never comes, in ms. */
const patienceMillis = 1_500;
const reconnectMillis = 100;

/**
 * A client by hand on the plain WebSocket, as docs/protocol describes it: one message on its way,
 * sent again under its id until it is acknowledged; what was missed is read by its seq.
 */
export class PlainParticipant implements Participant {
  readonly #options: PlainOptions;
  readonly #pressed: Pressed[] = [];
  readonly #acknowledged: Sighting[] = [];
  readonly #heard: Sighting[] = [];
  readonly #outbox: { id: string; text: string }[] = [];
  readonly #waiting = new Map<number, (reply: RawReply | null) => void>();
  #ws: WebSocket | null = null;
  #requests = 0;
  #isSending = false;
  #isReading = false;
  #hasMissed = false;
  #isOver = false;

  constructor(options: PlainOptions) {
    this.#options = options;
  }

  get name(): string {
    return this.#options.name;
  }

  get writing(): Writing {
    return { name: this.name, pressed: this.#pressed, acknowledged: this.#acknowledged };
  }

  get reading(): Reading {
    return { name: this.name, lives: [this.#heard], resets: 0, looked: [], held: [] };
  }

  get isIdle(): boolean {
    return this.#outbox.length === 0;
  }

  get newest(): number {
    return this.#heard.at(-1)?.seq ?? 0;
  }

  async start(): Promise<void> {
    this.#connect();
  }

  async press(text: string): Promise<void> {
    this.#pressed.push({ text, safe: true });
    this.#outbox.push({ id: newId(), text });
    await this.#send();
  }

  /** It keeps nothing but in memory. */
  async crash(): Promise<void> {
    this.nudge();
  }

  nudge(): void {
    this.#ws?.terminate();
  }

  /** It reads the history all along. */
  async lookBack(): Promise<void> {
    await this.#read();
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    this.#ws?.terminate();
  }

  #connect(): void {
    if (this.#isOver) return;
    const ws = new WebSocket(`${this.#options.url.replace('http', 'ws')}/ws`, {
      headers: { authorization: `Bearer ${this.#options.token}` },
      handshakeTimeout: patienceMillis,
    });
    this.#ws = ws;
    const silence = setTimeout(() => ws.terminate(), 2 * patienceMillis);
    ws.on('ping', () => silence.refresh());
    ws.on('message', (data) => this.#receive(JSON.parse(String(data))));
    // What happened is of no consequence: the close that follows is acted upon.
    ws.on('error', () => ws.terminate());
    ws.on('close', () => {
      clearTimeout(silence);
      for (const answer of this.#waiting.values()) answer(null);
      this.#waiting.clear();
      setTimeout(() => this.#connect(), reconnectMillis);
    });
  }

  #receive(frame: { id?: number; event?: string; data?: { message: Message } }): void {
    if (frame.id !== undefined) this.#waiting.get(frame.id)?.(frame as unknown as RawReply);
    else if (frame.event === 'hello') {
      void this.#read();
      void this.#send();
    } else if (frame.event === 'message' && frame.data) {
      const { message } = frame.data;
      if (message.roomId !== this.#options.roomId) return;
      if (message.seq > this.newest + 1) void this.#read();
      else this.#take(message);
    }
  }

  #take({ text, seq }: Message): void {
    if (seq === this.newest + 1) this.#heard.push({ text, seq });
  }

  async #read(): Promise<void> {
    this.#hasMissed = true;
    if (this.#isReading) return;
    this.#isReading = true;
    while (this.#hasMissed) {
      this.#hasMissed = false;
      const reply = await this.#ask('message:list', {
        roomId: this.#options.roomId,
        after: this.newest,
      });
      // Without an answer there will be another connection, which begins by reading.
      if (!reply?.ok) break;
      const { messages, more }: Result<'message:list'> = reply.result;
      for (const message of messages) this.#take(message);
      if (more) this.#hasMissed = true;
    }
    this.#isReading = false;
  }

  async #send(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    for (let next = this.#outbox[0]; next; next = this.#outbox[0]) {
      const { id, text } = next;
      const reply = await this.#ask('message:send', { id, roomId: this.#options.roomId, text });
      if (reply === null) break;
      if (reply.ok) {
        const { message }: Result<'message:send'> = reply.result;
        this.#acknowledged.push({ text, seq: message.seq });
        this.#outbox.shift();
      } else if (!reply.error.retry) {
        throw new Error(`${this.name} was refused: ${reply.error.code}`);
      } else await new Promise((resolve) => setTimeout(resolve, reconnectMillis));
    }
    this.#isSending = false;
  }

  /** @returns null when no answer came */
  #ask(command: string, input: unknown): Promise<RawReply | null> {
    const ws = this.#ws;
    if (ws?.readyState !== WebSocket.OPEN) return Promise.resolve(null);
    const id = ++this.#requests;
    return new Promise((resolve) => {
      const late = setTimeout(() => ws.terminate(), patienceMillis);
      this.#waiting.set(id, (reply) => {
        clearTimeout(late);
        this.#waiting.delete(id);
        resolve(reply);
      });
      ws.send(JSON.stringify({ id, command, input }));
    });
  }
}
