import type { Cursor, Message, Person } from '../protocol/entities.ts';
import type { BlockedPerson, Cache, CacheChanges, CachedRoom } from './cache.ts';
import type { Clock } from './clock.ts';
import type { RoomState } from './room-state.ts';

/** Changes are gathered for so long before they are written, in ms. */
const gatherMillis = 150;

export interface CacheWriterNeeds {
  cache: Cache;
  clock: Clock;
  rooms(): ReadonlyMap<string, RoomState>;
  /** Null before it is known which rooms there are. */
  home(): Cursor | null;
  blocked(): readonly BlockedPerson[];
  person(id: string): Person | undefined;
  /** Told once, when the cache refuses: it is not written to any more. */
  failed(error: unknown): void;
}

/**
 * Keeps the cache behind the live state. What is gathered is written whole or not at all, so that a
 * cursor never claims more than what stands beside it. A cache may forget, so its failing is told
 * and otherwise of no consequence.
 */
export class CacheWriter {
  readonly #needs: CacheWriterNeeds;
  #me: Person | null = null;
  #isAnew = false;
  readonly #touched = new Set<string>();
  readonly #removed = new Set<string>();
  readonly #reset = new Set<string>();
  readonly #messages = new Map<string, Message>();
  #timer: (() => void) | null = null;
  #writing: Promise<void> = Promise.resolve();
  #hasFailed = false;

  constructor(needs: CacheWriterNeeds) {
    this.#needs = needs;
  }

  /** @param isAnew whether nothing of what the cache holds counts from now on */
  begin(me: Person, isAnew: boolean): void {
    this.#drop();
    this.#me = me;
    this.#isAnew = isAnew;
    // Nothing that is missing is missed any more.
    if (isAnew) this.#hasFailed = false;
  }

  /** We have another name, handle or role. */
  meChanged(me: Person): void {
    this.#me = me;
    this.#schedule();
  }

  homeMoved(): void {
    this.#schedule();
  }

  /** The room is another than before, or gone. */
  room(roomId: string): void {
    this.#touched.add(roomId);
    if (!this.#needs.rooms().has(roomId)) this.#removed.add(roomId);
    this.#schedule();
  }

  messages(messages: readonly Message[]): void {
    for (const message of messages) {
      this.#touched.add(message.roomId);
      this.#messages.set(message.id, message);
    }
    this.#schedule();
  }

  /** The room's history begins anew. */
  reset(roomId: string): void {
    for (const message of this.#messages.values()) {
      if (message.roomId === roomId) this.#messages.delete(message.id);
    }
    this.#touched.add(roomId);
    this.#reset.add(roomId);
    this.#schedule();
  }

  /** Writes what is gathered now. @returns whether the cache holds all that it was given so far */
  async flush(): Promise<boolean> {
    const changes = this.#timer ? this.#take() : null;
    if (changes && !this.#hasFailed) {
      this.#writing = this.#writing
        .then(() => this.#needs.cache.write(changes))
        .catch((error: unknown) => {
          if (!this.#hasFailed) this.#needs.failed(error);
          this.#hasFailed = true;
        });
    }
    await this.#writing;
    return !this.#hasFailed && this.#touched.size === 0;
  }

  /** The session is over: drops what is gathered, and the person's copies. */
  async forget(): Promise<void> {
    const me = this.#me;
    this.#drop();
    this.#me = null;
    await this.#writing;
    if (me) await this.#needs.cache.forget(me.id);
  }

  #schedule(): void {
    // With a part missing, what came later would claim to contain it. Old and whole is better.
    if (this.#hasFailed) return;
    this.#timer ??= this.#needs.clock.after(gatherMillis, () => void this.flush());
  }

  /** All that was gathered, as it stands at this moment, and begins to gather again. */
  #take(): CacheChanges | null {
    this.#timer = null;
    const homeCursor = this.#needs.home();
    // A room entered before it is known which others there are would pass for all of them.
    if (!this.#me || !homeCursor) return null;
    const held = this.#needs.rooms();
    const touched = [...this.#touched].flatMap((roomId) => held.get(roomId) ?? []);
    const messages = [...this.#messages.values()].filter(({ roomId }) => held.has(roomId));
    const changes = {
      me: this.#me,
      anew: this.#isAnew,
      homeCursor,
      removed: [...this.#removed],
      reset: [...this.#reset],
      rooms: touched.map(toCached),
      blocked: this.#needs.blocked(),
      messages,
      authors: this.#authorsOf(messages),
    };
    this.#drop();
    return changes;
  }

  #drop(): void {
    this.#timer?.();
    this.#timer = null;
    this.#isAnew = false;
    for (const gathered of [this.#touched, this.#removed, this.#reset, this.#messages]) {
      gathered.clear();
    }
  }

  #authorsOf(messages: readonly Message[]): Person[] {
    const authors = new Map<string, Person>();
    for (const { authorId } of messages) {
      const author = this.#needs.person(authorId);
      if (author) authors.set(authorId, author);
    }
    return [...authors.values()];
  }
}

function toCached(state: RoomState): CachedRoom {
  const { room, membership, people, readAsOf, cursor, lastSeq, lastAt } = state;
  const head = { epoch: cursor.epoch, version: cursor.version, seq: lastSeq };
  const known = { room, membership, readAsOf, head, cursor, lastAt };
  return people.length === 0 ? known : { ...known, people };
}
