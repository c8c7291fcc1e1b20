import { type Transport, type TransportHandlers, Unreachable } from '../../client/transport.ts';
import type { CallerInput, CommandName, Reply, Result } from '../../protocol/commands.ts';
import { ParleyError } from '../../protocol/errors.ts';
import type { Life } from './life.ts';
import { Link } from './link.ts';
import type { Accepted, SimulatedServer } from './server.ts';
import type { Weather } from './weather.ts';
import type { World } from './world.ts';

/** As in client/transport-socketio.ts, in ms. */
const requestMillis = 10_000;
const firstRetryMillis = 300;
const slowestRetryMillis = 5_000;

/** See `Device`. */
export interface Credentials {
  token: string | null;
  isBrowser: boolean;
}

/** What a simulated transport meets, and who watches it. */
export interface Surroundings {
  world: World;
  weather: Weather;
  server: SimulatedServer;
  life: Life;
  /** Keeps what it presents at every connection. */
  device: Credentials;
  answered<N extends CommandName>(name: N, input: CallerInput<N>, reply: Reply<N>): void;
  received(name: string, data: unknown): void;
}

/** Behaves as the Socket.IO transport does, over simulated connections. */
export class SimulatedTransport implements Transport {
  readonly #around: Surroundings;
  readonly #waiting = new Set<() => void>();
  #handlers: TransportHandlers | null = null;
  #accepted: Accepted | null = null;
  /** Names the attempt to connect that counts. */
  #attempt = 0;
  #failures = 0;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  get link(): Link | null {
    return this.#accepted?.link ?? null;
  }

  open(handlers: TransportHandlers): void {
    this.#handlers = handlers;
    this.#connect();
  }

  async request<N extends CommandName>(name: N, input: CallerInput<N>): Promise<Result<N>> {
    const accepted = this.#accepted;
    if (!accepted) throw new Unreachable();
    const reply = await new Promise<Reply<N>>((resolve, reject) => {
      const lose = () => {
        cancel();
        this.#waiting.delete(lose);
        reject(new Unreachable());
      };
      const cancel = this.#around.life.after(requestMillis, lose);
      this.#waiting.add(lose);
      accepted.request(name, JSON.stringify(input), (text) => {
        // Only the first answer counts, and none that comes too late.
        if (!this.#waiting.delete(lose)) return;
        cancel();
        resolve(JSON.parse(text));
      });
    });
    this.#around.answered(name, input, reply);
    if (!reply.ok) throw ParleyError.from(reply.error);
    return reply.result;
  }

  reconnect(): void {
    this.#disconnect();
    this.#connect();
  }

  presentToken(token: string | null): void {
    // No script can touch a cookie.
    if (!this.#around.device.isBrowser) this.#around.device.token = token;
  }

  close(): void {
    this.#disconnect();
  }

  #disconnect(): void {
    this.#attempt++;
    this.#accepted?.link.closeByClient();
  }

  #connect(): void {
    const { life, weather, world } = this.#around;
    const mine = ++this.#attempt;
    life.after(weather.delay(world.random), () => {
      if (mine === this.#attempt) this.#arrive(mine);
    });
  }

  /** The attempt to connect has reached the server, if there is one. */
  #arrive(mine: number): void {
    const { server, weather, world } = this.#around;
    if (!server.isUp || world.random.chance(weather.failedConnects)) {
      this.#failed(mine);
      return;
    }
    const { token, isBrowser } = this.#around.device;
    if (token === null || isBrowser) {
      this.#connected();
      return;
    }
    // A server that dies now never says; the attempt is over after some time nevertheless.
    const cancel = this.#around.life.after(requestMillis, () => this.#failed(mine));
    server.knows(token).then(
      (isKnown) => {
        cancel();
        if (mine !== this.#attempt || this.#around.life.isOver) return;
        if (!server.isUp) this.#failed(mine);
        else if (isKnown) this.#connected();
        else this.#handlers?.onRefused();
      },
      () => this.#failed(mine),
    );
  }

  #failed(mine: number): void {
    if (mine !== this.#attempt) return;
    this.#handlers?.onClose();
    this.#tryAgain();
  }

  #tryAgain(): void {
    const { life } = this.#around;
    const slowest = Math.min(firstRetryMillis * 2 ** this.#failures++, slowestRetryMillis);
    const mine = ++this.#attempt;
    life.after(slowest * (0.5 + life.random()), () => {
      if (mine === this.#attempt) this.#connect();
    });
  }

  #connected(): void {
    const { world, weather, server, life } = this.#around;
    this.#failures = 0;
    const mine = this.#attempt;
    const accepted = server.accept(
      this.#around.device.token,
      // Whoever is gone hears nothing; see Link.
      (end) => new Link(world, weather, { closed: () => this.#closed(mine) }, end),
      (name, data) => {
        if (life.isOver) return;
        const event: unknown = JSON.parse(data);
        this.#around.received(name, event);
        this.#handlers?.onEvent(name, event);
      },
    );
    this.#accepted = accepted;
    this.#handlers?.onOpen();
  }

  #closed(mine: number): void {
    this.#accepted = null;
    if (this.#around.life.isOver) return;
    const isIntended = mine !== this.#attempt;
    this.#handlers?.onClose();
    for (const lose of [...this.#waiting]) lose();
    if (!isIntended) this.#tryAgain();
  }
}
