import type {
  Cache,
  CacheChanges,
  CachedMessages,
  CachedState,
  NewOutboxEntry,
  OutboxEntry,
} from '../../client/cache.ts';
import type { MemoryCache } from '../../client/cache-memory.ts';
import type { ErrorBody } from '../../protocol/errors.ts';
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

  /** @param stored what the device remembers, whatever programs run on it */
  constructor(life: Life, stored: MemoryCache) {
    this.#life = life;
    this.#stored = stored;
  }

  load(): Promise<CachedState> {
    return this.#step(() => this.#stored.load());
  }

  write(changes: CacheChanges): Promise<void> {
    return this.#step(() => this.#stored.write(changes));
  }

  newestMessages(roomId: string, limit: number): Promise<CachedMessages> {
    return this.#step(() => this.#stored.newestMessages(roomId, limit));
  }

  messagesBetween(roomId: string, first: number, last: number): Promise<CachedMessages> {
    return this.#step(() => this.#stored.messagesBetween(roomId, first, last));
  }

  forget(personId: string): Promise<void> {
    return this.#step(() => this.#stored.forget(personId));
  }

  outbox(authorId: string): Promise<OutboxEntry[]> {
    return this.#step(() => this.#stored.outbox(authorId));
  }

  addOutbox(entry: NewOutboxEntry): Promise<OutboxEntry> {
    return this.#step(() => this.#stored.addOutbox(entry));
  }

  markOutbox(id: string, error: ErrorBody | null): Promise<void> {
    return this.#step(() => this.#stored.markOutbox(id, error));
  }

  removeOutbox(id: string): Promise<void> {
    return this.#step(() => this.#stored.removeOutbox(id));
  }

  clearOutbox(authorId: string): Promise<void> {
    return this.#step(() => this.#stored.clearOutbox(authorId));
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
