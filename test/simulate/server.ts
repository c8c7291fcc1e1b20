import { pino } from 'pino';
import { Unreachable } from '../../client/transport.ts';
import type { Result } from '../../protocol/commands.ts';
import { ParleyError } from '../../protocol/errors.ts';
import { changeSchemas } from '../../protocol/events.ts';
import { type Config, readConfig } from '../../server/config.ts';
import { type Core, createCore } from '../../server/core.ts';
import { Peer } from '../../server/edge/peer.ts';
import type { SyncBounds } from '../../server/store/sql/reads/changes-since.ts';
import { unlimited } from '../kit/unlimited.ts';
import type { Disk } from './disk.ts';
import { Life } from './life.ts';
import type { End, Link } from './link.ts';
import { SimulatedStore } from './store.ts';
import type { Weather } from './weather.ts';
import type { World } from './world.ts';

/** What the server takes of one person: all, as much as anybody needs, or less than they send. */
const configs = [
  readConfig(unlimited),
  readConfig({}),
  readConfig({
    PARLEY_LIMIT_MESSAGES: '3,2',
    PARLEY_LIMIT_WRITES: '2,1',
    PARLEY_LIMIT_SIGNALS: '2,1',
    PARLEY_LIMIT_READS: '10,5',
  }),
] as const;

/** Everybody comes from the same network. */
const address = '192.0.2.1';

/** What the log of the running schedule's server says: only bugs are logged as errors. */
let onLogged: (line: string) => void = () => undefined;
const log = pino({ level: 'error', base: null }, { write: (line: string) => onLogged(line) });

/** Commands that may come twice, even late: what they ask for is so already. */
const repeatableCommands = new Set([
  'message:send',
  'room:read',
  'feed:sync',
  'message:list',
  'message:seek',
]);
/** Signals are worth nothing once they are late, and nothing heals their loss. */
const changes = new Set(Object.keys(changeSchemas));

interface Running {
  life: Life;
  core: Core;
  store: SimulatedStore;
  links: Map<Link, Peer>;
}

/** The server's process: its core is the real one, its store's threads and its edge are simulated. */
export class SimulatedServer {
  readonly #world: World;
  readonly #weather: Weather;
  readonly #disk: Disk;
  readonly #bounds: SyncBounds;
  readonly #config: Config;
  #running: Running | null = null;
  crashes = 0;

  constructor(world: World, weather: Weather, disk: Disk, bounds: SyncBounds) {
    this.#world = world;
    this.#weather = weather;
    this.#disk = disk;
    this.#bounds = bounds;
    this.#config = world.random.pick(configs) ?? configs[0];
    onLogged = (line) => world.fail(`the server logged ${line}`);
  }

  get isUp(): boolean {
    return this.#running !== null;
  }

  /** The connections it holds to be alive, and whether their clients do. */
  get links(): readonly Link[] {
    return [...(this.#running?.links.keys() ?? [])];
  }

  /** The store of the process that runs; for those who write past the commands. */
  get store(): SimulatedStore | null {
    return this.#running?.store ?? null;
  }

  start(): void {
    if (this.#running) return;
    this.#world.note(() => 'server: starts');
    const life = new Life(this.#world);
    const store = new SimulatedStore(this.#world, life, this.#disk, this.#bounds);
    const core = createCore(this.#config, store, log, life);
    this.#running = { life, core, store, links: new Map() };
  }

  /** As by an update: answers what is under way, then says goodbye to everybody. */
  async stop(): Promise<void> {
    const running = this.#running;
    if (!running) return;
    this.#world.note(() => 'server: stops');
    await running.core.dispatcher.drain();
    // The last answers are on their way in this very turn.
    await new Promise<void>((resolve) => this.#world.after(0, resolve));
    // It may have died while it waited.
    if (this.#running !== running) return;
    this.#running = null;
    for (const link of [...running.links.keys()]) link.closeByServer();
    running.life.end();
  }

  /** As by `kill -9`, or a power cut. */
  crash(): void {
    if (!this.#running) return;
    this.#world.note(() => 'server: crashes');
    this.crashes++;
    const { life, links } = this.#running;
    this.#running = null;
    life.end();
    for (const link of links.keys()) link.serverDied();
  }

  /** What the edge asks before it takes a connection whose token is no cookie. */
  async knows(token: string): Promise<boolean> {
    return (await this.#running?.core.sessions.resolve(token)) != null;
  }

  /** A command over HTTP. Rejects like `Transport.request`. */
  async post(name: 'guest:join', input: { name: string }): Promise<Result<'guest:join'>> {
    await this.#travel();
    if (!this.#running) throw new Unreachable();
    const asker = { address, device: '', page: null, deviceKey: null, actor: () => null };
    const outcome = await this.#running.core.dispatcher.run(asker, name, input);
    await this.#travel();
    if (!outcome.ok) throw ParleyError.from(outcome.error);
    return outcome.result as Result<'guest:join'>;
  }

  #travel(): Promise<void> {
    return new Promise((resolve) => {
      this.#world.after(this.#weather.delay(this.#world.random), resolve);
    });
  }

  /** Takes a connection. @param connect makes it, given the server's end of it */
  accept(
    token: string | null,
    connect: (end: End) => Link,
    deliver: (name: string, data: string) => void,
  ): Accepted {
    const running = this.#running;
    if (!running) throw new Error('nobody listens');
    const link = connect({
      closed: () => {
        running.links.delete(link);
        if (!running.life.isOver) peer.end();
      },
    });
    const peer = new Peer(
      {
        deliver: (event) => {
          // Now, not at its arrival: what is told was so at this moment.
          const data = JSON.stringify(event.data);
          const risk = changes.has(event.name) ? 'loss or repetition' : 'none';
          link.down(() => deliver(event.name, data), risk);
        },
        drained: () => null,
        close: () => link.closeByServer(),
      },
      {
        ...running.core,
        log,
        timers: running.life,
        greeting: '',
        anonymousMillis: this.#config.anonymousMillis,
      },
      { address, device: '', page: null },
    );
    running.links.set(link, peer);
    peer.start(token).catch((error: unknown) => this.#world.fail(`greeting: ${String(error)}`));
    return {
      link,
      request: (name, input, answer) => this.#request(link, peer, name, input, answer),
    };
  }

  #request(
    link: Link,
    peer: Peer,
    name: string,
    input: string,
    answer: (reply: string) => void,
  ): void {
    const carryOut = () => {
      peer.handle(name, JSON.parse(input)).then(
        (given) => {
          const text = JSON.stringify(given);
          link.down(() => answer(text), 'loss');
        },
        (error: unknown) => this.#world.fail(`answering ${name}: ${String(error)}`),
      );
    };
    link.up(carryOut, repeatableCommands.has(name) ? 'loss or repetition' : 'loss');
  }
}

export interface Accepted {
  link: Link;
  /** Sends a command up the connection; what comes back goes to `answer`, if anything does. */
  request(name: string, input: string, answer: (reply: string) => void): void;
}
