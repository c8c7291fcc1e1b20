import type { Parley } from '../../client/parley.ts';
import type { CommandName, Reply, Result } from '../../protocol/commands.ts';
import type { Message } from '../../protocol/entities.ts';
import type { World } from './world.ts';

interface Told {
  /** seq of the newest message it was told of, or else of the newest there was when it began. */
  upTo: number;
  /** `some`: one after the other. `none`: its own may come that it has an acknowledgement of. */
  since: 'none' | 'some' | 'reset';
}

/** Watches one run of the engine for what has to hold at every moment. */
export class Witness {
  readonly #name: string;
  readonly #parley: Parley;
  readonly #world: World;
  readonly #rolledBack: ReadonlySet<string>;
  readonly #isDeleted: (roomId: string, seq: number) => boolean;
  readonly #heard = new Set<string>();
  /** Of each room joined, what it was told of. */
  readonly #told = new Map<string, Told>();

  /** @param isDeleted whether nothing is left of a message: it may have been so before it was heard of */
  constructor(
    name: string,
    parley: Parley,
    world: World,
    rolledBack: ReadonlySet<string>,
    isDeleted: (roomId: string, seq: number) => boolean,
  ) {
    this.#rolledBack = rolledBack;
    this.#isDeleted = isDeleted;
    this.#name = name;
    this.#parley = parley;
    this.#world = world;
    parley.onMessage((message) => this.#hear(message));
    parley.subscribe('rooms', () => this.#look());
  }

  /** What the server answered says whether a room's history began anew. */
  answered(name: CommandName, reply: Reply): void {
    if (name !== 'feed:sync' || !reply.ok) return;
    for (const { feed, status } of (reply.result as Result<'feed:sync'>).feeds) {
      if (status === 'reset' && feed !== 'home') this.#told.set(feed, { upTo: 0, since: 'reset' });
    }
  }

  /** Once all is quiet: every message since each room was entered was told. */
  judge(): void {
    for (const { id, lastSeq } of this.#parley.rooms) {
      const told = this.#told.get(id);
      if (told && told.since !== 'reset' && this.#isMissing(id, told.upTo, lastSeq + 1)) {
        this.#world.fail(`${this.#name} was told of ${told.upTo} of ${lastSeq} in ${id}`);
      }
    }
  }

  #look(): void {
    const { rooms } = this.#parley;
    for (const { id, lastSeq } of rooms) {
      const { messages } = this.#parley.timeline(id);
      const [first, last] = [messages[0]?.seq ?? 1, messages.at(-1)?.seq ?? 0];
      if (messages.length !== last - first + 1) {
        this.#world.fail(
          `${this.#name} shows ${messages.length} from ${first} to ${last} of ${id}`,
        );
      }
      if (!this.#told.has(id)) this.#told.set(id, { upTo: lastSeq, since: 'none' });
    }
    if (this.#told.size === rooms.length) return;
    const joined = new Set(rooms.map(({ id }) => id));
    for (const id of [...this.#told.keys()]) if (!joined.has(id)) this.#told.delete(id);
  }

  /** Whether there is something left between two messages that was not told of. */
  #isMissing(roomId: string, after: number, before: number): boolean {
    if (before <= after) return true;
    for (let seq = after + 1; seq < before; seq++) if (!this.#isDeleted(roomId, seq)) return true;
    return false;
  }

  #hear({ id, roomId, seq }: Message): void {
    if (this.#heard.has(id) && !this.#rolledBack.has(id))
      this.#world.fail(`${this.#name} was told twice of ${id}`);
    this.#heard.add(id);
    const before = this.#told.get(roomId);
    if (!before) return;
    const isNext =
      before.since === 'reset' ||
      !this.#isMissing(roomId, before.upTo, seq) ||
      (before.since === 'none' && seq <= before.upTo);
    if (!isNext) {
      this.#world.fail(`${this.#name} was told of ${seq} after ${before.upTo} in ${roomId}`);
    }
    this.#told.set(roomId, { upTo: seq, since: 'some' });
  }
}
