import { setTimeout as sleep } from 'node:timers/promises';
import type { Cache } from '../../client/cache.ts';
import { MemoryCache } from '../../client/cache-memory.ts';
import { Parley } from '../../client/parley.ts';
import type { Transport } from '../../client/transport.ts';
import { SocketIoTransport } from '../../client/transport-socketio.ts';
import type { CallerInput, CommandName, Result } from '../../protocol/commands.ts';
import type { Message } from '../../protocol/entities.ts';
import type { Pressed, Reading, Sighting, Writing } from './history.ts';
import type { Participant } from './participant.ts';

export interface EngineOptions {
  name: string;
  url: string;
  token: string;
  roomId: string;
  /** `false` for long-polling only. */
  webSocket: boolean;
}

/** Pause between two looks at what cannot be waited for otherwise, in ms. */
const lookMillis = 20;

/** The client engine as a person uses it, with a cache that outlives it. */
export class EngineParticipant implements Participant {
  readonly #options: EngineOptions;
  readonly #disk = new MemoryCache();
  readonly #pressed: Pressed[] = [];
  readonly #acknowledged: Sighting[] = [];
  readonly #lives: Sighting[][] = [];
  /** Ranges of seq, ends included, that a reset stands for. */
  readonly #untold: { first: number; last: number }[] = [];
  readonly #looked: Sighting[] = [];
  #life: Life;

  constructor(options: EngineOptions) {
    this.#options = options;
    this.#life = this.#begin();
  }

  get name(): string {
    return this.#options.name;
  }

  get writing(): Writing {
    return { name: this.name, pressed: this.#pressed, acknowledged: this.#acknowledged };
  }

  get reading(): Reading {
    const { messages } = this.#life.parley.timeline(this.#options.roomId);
    return {
      name: this.name,
      lives: this.#lives,
      resets: this.#untold.length,
      looked: this.#looked,
      held: messages.map(sighting),
    };
  }

  get isIdle(): boolean {
    return this.#life.parley.timeline(this.#options.roomId).pending.length === 0;
  }

  get newest(): number {
    return Math.max(0, ...this.#lives.map((life) => life.at(-1)?.seq ?? 0));
  }

  async start(): Promise<void> {
    await this.#life.parley.start();
    // Whoever comes for the first time is told of what is said from then on. Were it to crash before
    // the room is remembered, it would come for the first time again.
    while ((await this.#disk.load()).rooms.length === 0) await sleep(lookMillis);
  }

  async press(text: string): Promise<void> {
    const pressed: Pressed = { text, safe: false };
    // Nobody can type into a room that is not on their screen yet.
    if (!this.#life.parley.room(this.#options.roomId)) return;
    this.#pressed.push(pressed);
    await this.#life.parley.send(this.#options.roomId, text);
    pressed.safe = true;
  }

  async crash(): Promise<void> {
    this.#life.end();
    this.#life = this.#begin();
    await this.#life.parley.start();
  }

  nudge(): void {
    this.#life.parley.reconnect();
  }

  async lookBack(): Promise<void> {
    const { roomId } = this.#options;
    for (const { first, last } of this.#untold) {
      for (let after = first - 1; after < last; ) {
        const page = await this.#life.parley.call('message:list', { roomId, after });
        const found = page.messages.filter(({ seq }) => seq <= last);
        this.#looked.push(...found.map(sighting));
        after = found.at(-1)?.seq ?? last;
      }
    }
  }

  stop(): Promise<void> {
    return this.#life.parley.stop();
  }

  #overhear(name: CommandName, result: unknown): void {
    if (name === 'message:send') {
      const { message } = result as Result<'message:send'>;
      this.#acknowledged.push(sighting(message));
    } else if (name === 'feed:sync') {
      for (const { feed, status, changes } of (result as Result<'feed:sync'>).feeds) {
        const [start] = changes;
        if (feed !== this.#options.roomId || status !== 'reset') continue;
        if (start?.kind !== 'membership') continue;
        this.#untold.push({ first: this.newest + 1, last: start.head.seq });
      }
    }
  }

  #begin(): Life {
    const { url, token, webSocket, roomId } = this.#options;
    const { cache, sever } = severable(this.#disk);
    const socket = new SocketIoTransport(url, { token, webSocket });
    const transport = overheard(socket, (name, result) => this.#overhear(name, result));
    const parley = new Parley({ transport, cache });
    const heard: Sighting[] = [];
    this.#lives.push(heard);
    const stopHearing = parley.onMessage((message) => {
      if (message.roomId === roomId) heard.push(sighting(message));
    });
    return {
      parley,
      end() {
        sever();
        stopHearing();
        socket.close();
      },
    };
  }
}

interface Life {
  parley: Parley;
  /** Without a word to anybody, as when the process is gone. */
  end(): void;
}

function sighting({ text, seq }: Message): Sighting {
  return { text, seq };
}

/** Notes the answers, as the server gives them. */
function overheard(
  transport: Transport,
  note: (name: CommandName, result: unknown) => void,
): Transport {
  return {
    open: (handlers) => transport.open(handlers),
    async request<N extends CommandName>(name: N, input: CallerInput<N>): Promise<Result<N>> {
      const result = await transport.request(name, input);
      note(name, result);
      return result;
    },
    reconnect: () => transport.reconnect(),
    presentToken: (token) => transport.presentToken(token),
    close: () => transport.close(),
  };
}

/** The same cache, until it is severed: from then on nothing is written and nobody gets an answer. */
function severable(disk: Cache): { cache: Cache; sever(): void } {
  let isSevered = false;
  const cache = new Proxy(disk, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) =>
        isSevered ? new Promise(() => undefined) : value.apply(target, args);
    },
  });
  return {
    cache,
    sever() {
      isSevered = true;
    },
  };
}
