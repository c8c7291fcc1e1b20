import type { Cache, CachedRoom, CachedState, OutboxEntry } from '../../client/cache.ts';
import type { MemoryCache } from '../../client/cache-memory.ts';
import type { Cursor, Message, Person } from '../../protocol/entities.ts';
import type { Life } from './life.ts';

/** A storage in the browser answers within so many ms, mostly. */
const longestStep = 8;

/**
 * One run of a client program at its device's storage: each step takes time and comes after the
 * one before it, and those that a crash finds undone are never done.
 */
export class SimulatedCache implements Cache {
  readonly #life: Life;
  readonly #stored: MemoryCache;
  #last = 0;

  /** @param stored what the device remembers, whatever program runs on it */
  constructor(life: Life, stored: MemoryCache) {
    this.#life = life;
    this.#stored = stored;
  }

  load(): Promise<CachedState> {
    return this.#step(() => this.#stored.load());
  }

  saveMe(me: Person, homeCursor: Cursor): Promise<void> {
    return this.#step(() => this.#stored.saveMe(me, homeCursor));
  }

  saveRoom(room: CachedRoom): Promise<void> {
    return this.#step(() => this.#stored.saveRoom(room));
  }

  removeRoom(roomId: string): Promise<void> {
    return this.#step(() => this.#stored.removeRoom(roomId));
  }

  saveMessages(
    roomId: string,
    messages: readonly Message[],
    authors: readonly Person[],
  ): Promise<void> {
    return this.#step(() => this.#stored.saveMessages(roomId, messages, authors));
  }

  newestMessages(
    roomId: string,
    limit: number,
  ): Promise<{ messages: Message[]; authors: Person[] }> {
    return this.#step(() => this.#stored.newestMessages(roomId, limit));
  }

  dropMessages(roomId: string): Promise<void> {
    return this.#step(() => this.#stored.dropMessages(roomId));
  }

  saveOutbox(entry: OutboxEntry): Promise<void> {
    return this.#step(() => this.#stored.saveOutbox(entry));
  }

  removeOutbox(id: string): Promise<void> {
    return this.#step(() => this.#stored.removeOutbox(id));
  }

  clear(): Promise<void> {
    return this.#step(() => this.#stored.clear());
  }

  #step<T>(action: () => Promise<T>): Promise<T> {
    const now = this.#life.now();
    this.#last = Math.max(this.#last, now + Math.round(this.#life.random() * longestStep));
    return new Promise((resolve, reject) => {
      this.#life.after(this.#last - now, () => {
        action().then(resolve, reject);
      });
    });
  }
}
