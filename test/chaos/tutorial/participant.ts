import { io, type Socket } from 'socket.io-client';
import type { Acknowledged, Pressed, Reading, Sighting, Writing } from '../history.ts';
import type { Participant } from '../participant.ts';

/** The page of Socket.IO's own tutorial after its step 8. */
export class TutorialParticipant implements Participant {
  readonly name: string;
  readonly #url: string;
  readonly #pressed: Pressed[] = [];
  readonly #acknowledged: Acknowledged[] = [];
  readonly #heard: Sighting[] = [];
  #waiting = 0;
  #counter = 0;
  readonly #socket: Socket;

  constructor(name: string, url: string) {
    this.name = name;
    this.#url = url;
    this.#socket = this.#open();
  }

  get writing(): Writing {
    return { name: this.name, pressed: this.#pressed, acknowledged: this.#acknowledged };
  }

  get reading(): Reading {
    return { name: this.name, lives: [this.#heard], resets: 0, looked: [], held: [] };
  }

  get isIdle(): boolean {
    return this.#waiting === 0;
  }

  get newest(): number {
    return Math.max(0, ...this.#heard.map(({ seq }) => seq));
  }

  start(): Promise<void> {
    this.#socket.connect();
    return new Promise((resolve) => this.#socket.once('connect', () => resolve()));
  }

  async press(text: string): Promise<void> {
    this.#pressed.push({ text, safe: false });
    const clientOffset = `${this.#socket.id}-${this.#counter++}`;
    this.#waiting++;
    this.#socket.emit('chat message', text, clientOffset, (error: Error | null) => {
      this.#waiting--;
      if (!error) this.#acknowledged.push({ text, seq: null });
    });
  }

  /** Its page keeps nothing beyond a reload: it is spared that, and only connects anew. */
  async crash(): Promise<void> {
    this.nudge();
  }

  nudge(): void {
    this.#socket.disconnect().connect();
  }

  async lookBack(): Promise<void> {
    // Its page has no history to look at.
  }

  async stop(): Promise<void> {
    this.#socket.disconnect();
  }

  #open(): Socket {
    const auth = { serverOffset: 0 };
    const socket = io(this.#url, {
      autoConnect: false,
      forceNew: true,
      auth,
      ackTimeout: 10_000,
      retries: 3,
    });
    socket.on('chat message', (text: string, serverOffset: number) => {
      this.#heard.push({ text, seq: serverOffset });
      auth.serverOffset = serverOffset;
    });
    return socket;
  }
}
