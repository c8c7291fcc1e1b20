import { io, type Socket } from 'socket.io-client';
import type { CallerInput, CommandName, Reply, Result } from '../protocol/commands.ts';
import { ParleyError } from '../protocol/errors.ts';
import { type Transport, type TransportHandlers, Unreachable } from './transport.ts';

export interface SocketIoOptions {
  /** Presented at every connection; a browser that has a session cookie needs none. */
  token?: string | null;
  /** `false` for long-polling only. */
  webSocket?: boolean;
  /** A request without an answer for so long counts as lost, in ms. */
  requestMillis?: number;
}

const requestMillis = 10_000;
/** A connection that is not made within this time is tried anew: a network that swallows tells nothing. */
const connectMillis = 8_000;
const firstRetryMillis = 300;
const slowestRetryMillis = 5_000;

export class SocketIoTransport implements Transport {
  readonly #socket: Socket;
  readonly #requestMillis: number;
  #token: string | null;
  #again: ReturnType<typeof setTimeout> | undefined;

  /** @param url the server's address, such as `https://chat.example.org` */
  constructor(url: string, options: SocketIoOptions = {}) {
    this.#token = options.token ?? null;
    this.#requestMillis = options.requestMillis ?? requestMillis;
    this.#socket = io(url, {
      autoConnect: false,
      forceNew: true,
      transports: options.webSocket === false ? ['polling'] : ['websocket', 'polling'],
      // A proxy that refuses WebSockets is no reason to stay out.
      tryAllTransports: true,
      timeout: connectMillis,
      reconnectionDelay: firstRetryMillis,
      reconnectionDelayMax: slowestRetryMillis,
      randomizationFactor: 0.5,
      auth: (give) => give(this.#token === null ? {} : { token: this.#token }),
      // Says that a page of the server's own is asking, see server/edge/credentials.ts.
      extraHeaders: { 'x-parley': 'web' },
    });
  }

  open(handlers: TransportHandlers): void {
    const socket = this.#socket;
    socket.on('connect', () => handlers.onOpen());
    socket.on('disconnect', () => handlers.onClose());
    socket.on('connect_error', (error) => {
      if (error.message === 'unauthenticated') handlers.onRefused();
      else {
        handlers.onClose();
        // The library gives up when the server's own middleware failed; we do not.
        if (!socket.active) this.#again = setTimeout(() => socket.connect(), someWhile());
      }
    });
    socket.onAny((name: string, data: unknown) => handlers.onEvent(name, data));
    socket.connect();
  }

  async request<N extends CommandName>(name: N, input: CallerInput<N>): Promise<Result<N>> {
    // The library would keep it for later; the outbox does that better.
    if (!this.#socket.connected) throw new Unreachable();
    let reply: Reply<N>;
    try {
      reply = await this.#socket.timeout(this.#requestMillis).emitWithAck(name, input);
    } catch {
      throw new Unreachable();
    }
    if (!reply.ok) throw ParleyError.from(reply.error);
    return reply.result;
  }

  reconnect(): void {
    this.#socket.disconnect().connect();
  }

  presentToken(token: string | null): void {
    this.#token = token;
  }

  close(): void {
    clearTimeout(this.#again);
    this.#socket.disconnect();
  }
}

/** Those who were refused together do not come back together. In ms. */
function someWhile(): number {
  return slowestRetryMillis * (0.5 + Math.random());
}
