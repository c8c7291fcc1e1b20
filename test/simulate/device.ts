import { MemoryCache } from '../../client/cache-memory.ts';
import { Parley } from '../../client/parley.ts';
import { Unreachable } from '../../client/transport.ts';
import type { PendingMessage } from '../../client/views.ts';
import type { CommandName, Reply, Result } from '../../protocol/commands.ts';
import { ParleyError } from '../../protocol/errors.ts';
import { SimulatedCache } from './cache.ts';
import type { Disk } from './disk.ts';
import { Life } from './life.ts';
import type { SimulatedServer } from './server.ts';
import { SimulatedTransport } from './transport.ts';
import type { Weather } from './weather.ts';
import { Witness } from './witness.ts';
import type { World } from './world.ts';

/** A message that somebody pressed *send* for. */
export interface Sent {
  readonly roomId: string;
  /** Unlike every other. */
  readonly text: string;
  /** Known once the engine says that the text is safe. */
  id: string | null;
  /** Whether the server said that it has it. */
  isAcknowledged: boolean;
  /** Why it may be nowhere: its writer took it back, or the session ended before it went out. */
  isGivenUp: boolean;
  /** Sent again by hand after a refusal: it has lost its place among those pressed later. */
  isRetried: boolean;
}

/** Where a device lives. */
export interface Scene {
  world: World;
  weather: Weather;
  disk: Disk;
  server: SimulatedServer;
  /** Ids of messages that were stored, and are not in the older state that was put back. */
  rolledBack: ReadonlySet<string>;
}

/** The program that runs on a device at the moment. */
interface Program {
  life: Life;
  parley: Parley;
  transport: SimulatedTransport;
  witness: Witness;
}

/** Somebody's browser: it remembers what its programs stored, and who its person is. */
export class Device {
  readonly name: string;
  readonly stored = new MemoryCache();
  readonly sent: Sent[] = [];
  readonly #scene: Scene;
  #token: string | null;
  #program: Program | null = null;

  /** @param token of the session it begins with, as after a link from another device */
  constructor(name: string, scene: Scene, token: string | null) {
    this.name = name;
    this.#scene = scene;
    this.#token = token;
  }

  get token(): string | null {
    return this.#token;
  }

  /** The engine, while a program runs. */
  get parley(): Parley | null {
    return this.#program?.parley ?? null;
  }

  get witness(): Witness | null {
    return this.#program?.witness ?? null;
  }

  get link() {
    return this.#program?.transport.link ?? null;
  }

  start(): void {
    if (this.#program) return;
    const { world, weather, server, rolledBack } = this.#scene;
    world.note(() => `${this.name}: starts`);
    const life = new Life(world);
    const transport = new SimulatedTransport(
      {
        world,
        weather,
        server,
        life,
        tokenChanged: (token) => {
          this.#token = token;
        },
        answered: (name, input, reply) => this.#answered(name, input, reply as Reply),
        received: (name, data) =>
          world.note(() => `${this.name} hears ${name} ${JSON.stringify(data)}`),
      },
      this.#token,
    );
    const parley = new Parley({
      transport,
      cache: new SimulatedCache(life, this.stored),
      clock: life,
    });
    const witness = new Witness(this.name, parley, world, rolledBack);
    let person: string | null = null;
    parley.subscribe('me', () => {
      const now = parley.me?.id ?? null;
      // Nothing of a person whose session has ended stays behind, and so nothing of theirs goes out.
      if (person !== null && now !== person) this.#giveUpAll();
      person = now;
    });
    this.#program = { life, parley, transport, witness };
    this.#expect(parley.start(), 'start');
  }

  /** The page is closed, or reloaded: the program ends wherever it is. */
  crash(): void {
    if (!this.#program) return;
    this.#scene.world.note(() => `${this.name}: ends without a word`);
    this.#program.life.end();
    this.#program.transport.link?.clientDied();
    this.#program = null;
  }

  send(roomId: string, text: string): void {
    const { parley } = this.#running();
    const sent: Sent = {
      roomId,
      text,
      id: null,
      isAcknowledged: false,
      isGivenUp: false,
      isRetried: false,
    };
    this.sent.push(sent);
    this.#scene.world.note(() => `${this.name}: sends ${JSON.stringify(text)} to ${roomId}`);
    const saved = parley.send(roomId, text).then(
      (id) => {
        sent.id = id;
      },
      (error: unknown) => {
        sent.isGivenUp = true;
        throw error;
      },
    );
    this.#expect(saved, 'send');
  }

  /** Does something with the engine; that the server refuses or cannot be reached is no failure. */
  do(what: string, action: (parley: Parley) => unknown): void {
    const { parley } = this.#running();
    this.#scene.world.note(() => `${this.name}: ${what}`);
    const outcome = action(parley);
    if (outcome instanceof Promise) this.#expect(outcome, what);
  }

  /** What is in the outbox, in all rooms that are joined. */
  pending(): PendingMessage[] {
    const { parley } = this.#running();
    return parley.rooms.flatMap(({ id }) => parley.timeline(id).pending);
  }

  retry(id: string): void {
    const sent = this.#sent(id);
    if (sent) sent.isRetried = true;
    this.do(`retries ${id}`, (parley) => parley.retry(id));
  }

  discard(id: string): void {
    const sent = this.#sent(id);
    // Even if the engine keeps it, as one that is on its way: nobody counts on it any more.
    if (sent) sent.isGivenUp = true;
    this.do(`discards ${id}`, (parley) => parley.discard(id));
  }

  #sent(id: string): Sent | undefined {
    return this.sent.find((sent) => sent.id === id);
  }

  #running(): Program {
    if (!this.#program) throw new Error(`${this.name} is not running`);
    return this.#program;
  }

  #giveUpAll(): void {
    for (const sent of this.sent) if (!sent.isAcknowledged) sent.isGivenUp = true;
  }

  #answered(name: CommandName, input: unknown, reply: Reply): void {
    const { world, disk, rolledBack } = this.#scene;
    world.note(() => {
      const outcome = reply.ok ? JSON.stringify(reply.result) : reply.error.code;
      return `${this.name} asked ${name} ${JSON.stringify(input)}: ${outcome}`;
    });
    this.#program?.witness.answered(name, reply);
    if (name !== 'message:send' || !reply.ok) return;
    const { message } = reply.result as Result<'message:send'>;
    const stored = disk.message(message.id);
    if (stored?.seq !== message.seq && !rolledBack.has(message.id))
      world.fail(`${this.name}: acknowledged and not on disk`);
    // The id is known to the server before the engine tells it us, if the answer is quick.
    const sent = this.sent.find(({ id, text }) => id === message.id || text === message.text);
    if (sent) sent.isAcknowledged = true;
  }

  #expect(attempt: Promise<unknown>, what: string): void {
    attempt.catch((error: unknown) => {
      if (error instanceof ParleyError || error instanceof Unreachable) {
        this.#scene.world.note(() => `${this.name}: ${what} was refused: ${error.message}`);
      } else this.#scene.world.fail(`${this.name}: ${what}: ${String(error)}`);
    });
  }
}
