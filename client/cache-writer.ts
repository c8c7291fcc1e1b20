import type { Cursor, Message, Person } from '../protocol/entities.ts';
import type { Cache } from './cache.ts';
import type { Clock } from './clock.ts';
import type { RoomState } from './room-state.ts';

/** Changes are gathered for so long before they are written, in ms. */
const gatherMillis = 150;

/**
 * Keeps the cache behind the live state. A room's messages are written before the cursor that
 * claims to contain them: a crash between the two costs a refetch, never a message. A cache may
 * forget, so its failing is told and otherwise of no consequence.
 */
export class CacheWriter {
  readonly #cache: Cache;
  readonly #clock: Clock;
  readonly #person: (id: string) => Person | undefined;
  readonly #onFailure: (error: unknown) => void;
  readonly #rooms = new Map<string, RoomState | null>();
  readonly #messages = new Map<string, Map<string, Message>>();
  readonly #resets = new Set<string>();
  #me: { person: Person; home: Cursor } | null = null;
  #timer: (() => void) | null = null;
  #writing: Promise<void> = Promise.resolve();
  #hasFailed = false;

  /** @param onFailure told once, when the cache refuses: it is not written to any more */
  constructor(
    cache: Cache,
    clock: Clock,
    person: (id: string) => Person | undefined,
    onFailure: (error: unknown) => void,
  ) {
    this.#cache = cache;
    this.#clock = clock;
    this.#person = person;
    this.#onFailure = onFailure;
  }

  me(person: Person, home: Cursor): void {
    this.#me = { person, home };
    this.#schedule();
  }

  /** @param state null when the room is gone */
  room(roomId: string, state: RoomState | null): void {
    this.#rooms.set(roomId, state);
    this.#schedule();
  }

  messages(roomId: string, messages: readonly Message[]): void {
    const gathered = this.#messages.get(roomId) ?? new Map<string, Message>();
    this.#messages.set(roomId, gathered);
    for (const message of messages) gathered.set(message.id, message);
    this.#schedule();
  }

  /** The room's history begins anew. */
  reset(roomId: string): void {
    this.#messages.delete(roomId);
    this.#resets.add(roomId);
    this.#schedule();
  }

  /** Writes what is gathered now; resolves when all of it was tried. */
  flush(): Promise<void> {
    this.#timer?.();
    this.#timer = null;
    this.#writing = this.#writing
      .then(() => this.#write())
      .catch((error: unknown) => {
        this.#hasFailed = true;
        this.#onFailure(error);
      });
    return this.#writing;
  }

  /** Drops what is gathered and empties the cache. */
  async clear(): Promise<void> {
    this.#timer?.();
    this.#timer = null;
    this.#rooms.clear();
    this.#messages.clear();
    this.#resets.clear();
    this.#me = null;
    await this.#writing;
    await this.#cache.clear();
  }

  #schedule(): void {
    // With a part missing, what came later would claim to contain it. Old and whole is better.
    if (this.#hasFailed) return;
    this.#timer ??= this.#clock.after(gatherMillis, () => void this.flush());
  }

  async #write(): Promise<void> {
    if (this.#hasFailed) return;
    const resets = [...this.#resets];
    const messages = [...this.#messages];
    const rooms = [...this.#rooms];
    const me = this.#me;
    this.#resets.clear();
    this.#messages.clear();
    this.#rooms.clear();
    this.#me = null;
    for (const roomId of resets) await this.#cache.dropMessages(roomId);
    for (const [roomId, gathered] of messages) {
      const list = [...gathered.values()];
      await this.#cache.saveMessages(roomId, list, this.#authorsOf(list));
    }
    for (const [roomId, state] of rooms) {
      if (state === null) await this.#cache.removeRoom(roomId);
      else {
        const { room, membership, cursor, lastSeq } = state;
        const head = { epoch: cursor.epoch, version: cursor.version, seq: lastSeq };
        await this.#cache.saveRoom({ room, membership, head, cursor });
      }
    }
    if (me) await this.#cache.saveMe(me.person, me.home);
  }

  #authorsOf(messages: readonly Message[]): Person[] {
    const authors = new Map<string, Person>();
    for (const { authorId } of messages) {
      const author = this.#person(authorId);
      if (author) authors.set(authorId, author);
    }
    return [...authors.values()];
  }
}
