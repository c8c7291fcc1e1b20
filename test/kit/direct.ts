import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { MemoryCache } from '../../client/cache-memory.ts';
import { Parley } from '../../client/parley.ts';
import type { Siblings } from '../../client/siblings.ts';
import { type Transport, type TransportHandlers, Unreachable } from '../../client/transport.ts';
import type { CallerInput, CommandName, Reply, Result } from '../../protocol/commands.ts';
import { ParleyError } from '../../protocol/errors.ts';
import { readConfig } from '../../server/config.ts';
import { type Core, createCore } from '../../server/core.ts';
import { Peer } from '../../server/edge/peer.ts';
import { systemTimers } from '../../server/signals/timers.ts';
import type { Store } from '../../server/store/store.ts';
import { cheapPasswords } from './cheap-passwords.ts';
import { unlimited } from './unlimited.ts';

const log = pino({ level: 'silent' });

/** The server without its transports, in this process. */
export class DirectServer {
  readonly store: Store;
  readonly #core: Core;

  constructor(store: Store) {
    this.store = store;
    const config = readConfig({
      ...unlimited,
      PARLEY_PRESENCE_GRACE_MS: '0',
      PARLEY_PRESENCE_MERGE_MS: '0',
    });
    this.#core = createCore(config, store, log, systemTimers, () => false, cheapPasswords());
  }

  peer(deliver: (name: string, data: unknown) => void, close: () => void): Peer {
    return new Peer(
      { deliver: (event) => deliver(event.name, event.data), drained: () => null, close },
      { ...this.#core, log, timers: systemTimers, greeting: 'hello', anonymousMillis: 60_000 },
      { address: '127.0.0.1', device: 'test', page: 'http://localhost:4000' },
    );
  }
}

/** A transport in this process that loses what it is told to lose. */
export class DirectTransport implements Transport {
  readonly #server: DirectServer;
  #handlers: TransportHandlers | null = null;
  #peer: Peer | null = null;
  #token: string | null = null;
  #waiting = new Set<() => void>();
  /** So many of the next durable events never arrive. */
  dropEvents = 0;
  /** So many of the next answers are lost, after the command was carried out. */
  dropReplies = 0;
  /** Every command sent, in order. */
  readonly sent: { name: CommandName; input: unknown }[] = [];

  constructor(server: DirectServer, token: string | null = null) {
    this.#server = server;
    this.#token = token;
  }

  open(handlers: TransportHandlers): void {
    this.#handlers = handlers;
    this.connect();
  }

  connect(): void {
    const peer = this.#server.peer(
      (name, data) => {
        if (peer === this.#peer) this.#deliver(name, copy(data));
      },
      () => queueMicrotask(() => this.reconnect()),
    );
    this.#peer = peer;
    this.#handlers?.onOpen();
    void peer.start(this.#token);
  }

  /** The connection breaks and stays broken until `connect`. */
  cut(): void {
    this.#peer?.end();
    this.#peer = null;
    for (const lose of this.#waiting) lose();
    this.#waiting.clear();
    this.#handlers?.onClose();
  }

  /** An event that the server did not send. */
  say(name: string, data: unknown): void {
    this.#handlers?.onEvent(name, copy(data));
  }

  reconnect(): void {
    this.cut();
    this.connect();
  }

  close(): void {
    this.cut();
  }

  presentToken(token: string | null): void {
    this.#token = token;
  }

  request<N extends CommandName>(name: N, input: CallerInput<N>): Promise<Result<N>> {
    const peer = this.#peer;
    if (!peer) return Promise.reject(new Unreachable());
    this.sent.push({ name, input });
    return new Promise((resolve, reject) => {
      const lose = () => reject(new Unreachable());
      this.#waiting.add(lose);
      void peer.handle(name, copy(input)).then((answer) => {
        const reply = copy(answer) as Reply<N>;
        if (!this.#waiting.delete(lose)) return;
        if (this.dropReplies > 0) {
          this.dropReplies--;
          lose();
        } else if (reply.ok) resolve(reply.result);
        else reject(ParleyError.from(reply.error));
      });
    });
  }

  #deliver(name: string, data: unknown): void {
    if (
      ['message', 'member', 'room', 'membership', 'block'].includes(name) &&
      this.dropEvents > 0
    ) {
      this.dropEvents--;
      return;
    }
    this.#handlers?.onEvent(name, data);
  }
}

function copy(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

export interface Client {
  parley: Parley;
  transport: DirectTransport;
  cache: MemoryCache;
  token: string | null;
}

/** An engine on a direct transport, online as this person. */
export async function openClient(
  server: DirectServer,
  who: { name: string } | { token: string | null; cache?: MemoryCache; siblings?: Siblings },
): Promise<Client> {
  const token = 'token' in who ? who.token : null;
  const transport = new DirectTransport(server, token);
  const cache = ('cache' in who && who.cache) || new MemoryCache();
  const siblings = 'siblings' in who ? who.siblings : undefined;
  const parley = new Parley({ transport, cache, ...(siblings && { siblings }) });
  onTestFinished(() => parley.stop());
  await parley.start();
  if ('name' in who) {
    await until(parley, 'signed-out');
    const joined = await transport.request('guest:join', { name: who.name });
    transport.presentToken(joined.token);
    await until(parley, 'online');
    return { parley, transport, cache, token: joined.token };
  }
  await until(parley, 'online');
  return { parley, transport, cache, token };
}

/** Resolves when the connection is in this state. */
export function until(parley: Parley, state: Parley['connection']['state']): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (parley.connection.state !== state) return;
      stop();
      resolve();
    };
    const stop = parley.subscribe('connection', look);
    look();
  });
}
