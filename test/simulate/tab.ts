import { Parley } from '../../client/parley.ts';
import { Unreachable } from '../../client/transport.ts';
import type { PendingMessage } from '../../client/views.ts';
import type { CommandName, Input, Reply, Result } from '../../protocol/commands.ts';
import { ParleyError } from '../../protocol/errors.ts';
import { SimulatedCache } from './cache.ts';
import type { Device, Sent } from './device.ts';
import { Life } from './life.ts';
import { SimulatedTransport } from './transport.ts';
import { Witness } from './witness.ts';

/** What runs in a tab at the moment. */
interface Program {
  life: Life;
  parley: Parley;
  transport: SimulatedTransport;
  witness: Witness;
  /** Tells the other tabs that it is gone. */
  leave(): void;
}

/** A place on a device where a client program runs, ends, and is started again. */
export class Tab {
  readonly name: string;
  readonly device: Device;
  #program: Program | null = null;

  constructor(name: string, device: Device) {
    this.name = name;
    this.device = device;
  }

  /** The engine, while a program runs. */
  get parley(): Parley | null {
    return this.#program?.parley ?? null;
  }

  get witness(): Witness | null {
    return this.#program?.witness ?? null;
  }

  start(): void {
    if (this.#program) return;
    const { device } = this;
    const { world, weather, server, bounds, rolledBack, disk } = device.scene;
    this.#note('starts');
    const life = new Life(world);
    const transport = new SimulatedTransport({
      world,
      weather,
      server,
      life,
      device,
      answered: (name, input, reply) => this.#answered(name, input, reply as Reply),
      received: (name, data) => this.#note(`hears ${name}`, data),
    });
    const { siblings, end } = device.tabs.join(life);
    const parley = new Parley({
      transport,
      cache: new SimulatedCache(life, device.stored),
      clock: life,
      siblings,
      bounds,
    });
    const witness = new Witness(this.name, parley, world, rolledBack, (roomId, seq) => {
      const [message] = disk.messages(roomId).slice(seq - 1, seq);
      return message?.deletedAt !== undefined;
    });
    this.#program = { life, parley, transport, witness, leave: end };
    this.#expect(parley.start(), 'start');
  }

  /** It is closed, or reloaded, or crashes: the program ends wherever it is. */
  crash(): void {
    if (!this.#program) return;
    this.#note('ends without a word');
    const { life, transport, leave } = this.#program;
    this.#program = null;
    life.end();
    transport.link?.clientDied();
    leave();
  }

  join(name: string): void {
    this.do(`joins as ${name}`, async (parley) => {
      if (!this.device.isBrowser) return parley.join(name);
      // As the web client does, see web/adapters/session.ts.
      const { server } = this.device.scene;
      const { token } = await server.post('guest:join', { name });
      this.device.token = token;
      if (this.parley === parley) parley.reconnect();
    });
  }

  send(roomId: string, text: string): void {
    const { world } = this.device.scene;
    const { parley } = this.#running();
    const sent: Sent = {
      authorId: parley.me?.id ?? '',
      roomId,
      text,
      number: this.device.sent.length,
      pressedAt: world.now,
      tab: this.name,
      id: null,
      savedAt: Number.POSITIVE_INFINITY,
      isAcknowledged: false,
      isGivenUp: false,
      isRefused: false,
    };
    this.device.sent.push(sent);
    this.#note(`sends ${text} to ${roomId}`);
    const saved = parley.send(roomId, text).then((id) => {
      sent.id = id;
      sent.savedAt = world.now;
    });
    this.#expect(saved, 'send');
  }

  signOut(): void {
    this.device.signingOut();
    this.do('signs out', async (parley) => {
      await parley.signOut();
      this.device.signingOut();
    });
  }

  /** What is in the outbox, in all rooms that are joined. */
  pending(): PendingMessage[] {
    const { parley } = this.#running();
    return parley.rooms.flatMap(({ id }) => parley.timeline(id).pending);
  }

  retry({ id }: PendingMessage): void {
    this.do(`retries ${id}`, (parley) => parley.retry(id));
  }

  discard({ id, text }: PendingMessage): void {
    const sent = this.device.sentAs(id, text);
    // Even if the engine keeps it, as one that is on its way: nobody counts on it any more.
    if (sent) sent.isGivenUp = true;
    this.do(`discards ${id}`, (parley) => parley.discard(id));
  }

  /** Does something with the engine; that the server refuses or cannot be reached is no failure. */
  do(what: string, action: (parley: Parley) => unknown): void {
    const { parley } = this.#running();
    this.#note(what);
    const outcome = action(parley);
    if (outcome instanceof Promise) this.#expect(outcome, what);
  }

  #running(): Program {
    if (!this.#program) throw new Error(`${this.name} is not running`);
    return this.#program;
  }

  #answered(name: CommandName, input: unknown, reply: Reply): void {
    const { world, disk, rolledBack } = this.device.scene;
    const outcome = reply.ok ? reply.result : reply.error.code;
    this.#note(`asked ${name}`, input, outcome);
    this.#program?.witness.answered(name, reply);
    if (name !== 'message:send') return;
    if (!reply.ok) {
      if (!reply.error.retry) this.device.refused(input as Input<'message:send'>);
      return;
    }
    const { message } = reply.result as Result<'message:send'>;
    const stored = disk.message(message.id);
    if (stored?.seq !== message.seq && !rolledBack.has(message.id)) {
      world.fail(`${this.name}: acknowledged and not on disk: ${message.text}`);
    }
    this.device.acknowledged(message.id, message.text);
  }

  #expect(attempt: Promise<unknown>, what: string): void {
    attempt.catch((error: unknown) => {
      if (error instanceof ParleyError || error instanceof Unreachable) {
        this.#note(`${what} was refused: ${error.message}`);
      } else this.device.scene.world.fail(`${this.name}: ${what}: ${String(error)}`);
    });
  }

  #note(what: string, ...data: unknown[]): void {
    this.device.scene.world.note(() => {
      const details = data.map((part) => ` ${JSON.stringify(part)}`);
      return `${this.name} ${what}${details.join('')}`;
    });
  }
}
