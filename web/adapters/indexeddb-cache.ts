import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type {
  Cache,
  CacheChanges,
  CachedMessages,
  CachedRoom,
  NewOutboxEntry,
  OutboxEntry,
} from '../../client/cache.ts';
import { mergeable } from '../../client/cache-merge.ts';
import type { ErrorBody } from '../../protocol/errors.ts';
import { copies, messagesOf, openCacheDatabase, type Schema } from './cache-database.ts';
import { type PruningBounds, prune } from './cache-pruning.ts';

/**
 * The cache in the browser's database.
 *
 * @throws where the browser refuses one, see `openCacheDatabase`
 */
export async function openIndexedDbCache(name = 'parley'): Promise<IndexedDbCache> {
  return new IndexedDbCache(await openCacheDatabase(name));
}

/** The browser's database, shared by all tabs: each method is one transaction. */
export class IndexedDbCache implements Cache {
  readonly #database: IDBPDatabase<Schema>;
  #keepsCopies = true;

  constructor(database: IDBPDatabase<Schema>) {
    this.#database = database;
  }

  async load() {
    const reading = this.#database.transaction(['self', 'rooms']);
    const [self, rooms] = await Promise.all([
      reading.objectStore('self').get('me'),
      reading.objectStore('rooms').getAll(),
    ]);
    const { me = null, homeCursor = null, blocked = [] } = self ?? {};
    return { me, homeCursor, rooms, blocked };
  }

  async write(changes: CacheChanges): Promise<void> {
    if (changes.anew) this.#keepsCopies = true;
    if (!this.#keepsCopies) throw new DOMException('no room for copies', 'QuotaExceededError');
    const writing = this.#database.transaction(copies, 'readwrite');
    try {
      await merge(writing, changes);
      await writing.done;
    } catch (error) {
      // What was put before would be kept otherwise, without the rest.
      await aborted(writing);
      throw error;
    }
  }

  async newestMessages(roomId: string, limit: number): Promise<CachedMessages> {
    // Going over them one by one takes a turn of the event loop for each; the last one tells the range.
    const keys = this.#database.transaction('messages').store;
    const last = await keys.openKeyCursor(messagesOf(roomId), 'prev');
    if (!last) return { messages: [], authors: [] };
    // Only for knowing which rooms to forget first: nobody waits for it, and it may fail.
    this.#database.put('opened', Date.now(), roomId).catch(warn);
    return this.messagesBetween(roomId, Math.max(1, last.key[1] - limit + 1), last.key[1]);
  }

  async messagesBetween(roomId: string, first: number, last: number): Promise<CachedMessages> {
    const reading = this.#database.transaction(['messages', 'authors']);
    const range = IDBKeyRange.bound([roomId, first], [roomId, last]);
    const messages = await reading.objectStore('messages').getAll(range);
    const ids = [...new Set(messages.map((message) => message.authorId))];
    const found = await Promise.all(ids.map((id) => reading.objectStore('authors').get(id)));
    return { messages, authors: found.filter((author) => author !== undefined) };
  }

  /** Forgets what will hardly be asked for again; see cache-pruning.ts. @param now Unix ms */
  prune(now: number, bounds?: PruningBounds): Promise<void> {
    return prune(this.#database, now, bounds);
  }

  async forget(personId: string): Promise<void> {
    const writing = this.#database.transaction(copies, 'readwrite');
    const self = await writing.objectStore('self').get('me');
    if (self?.me.id !== personId) return;
    await Promise.all([...copies.map((store) => writing.objectStore(store).clear()), writing.done]);
  }

  async outbox(authorId: string): Promise<OutboxEntry[]> {
    const all = await this.#database.getAllFromIndex('outbox', 'order');
    return all.filter((entry) => entry.authorId === authorId);
  }

  async addOutbox(entry: NewOutboxEntry): Promise<OutboxEntry> {
    try {
      return await this.#append(entry);
    } catch (error) {
      if (!isQuotaError(error)) throw error;
      // What somebody typed is worth more than what the server holds anyway.
      await this.#dropCopies();
      return this.#append(entry);
    }
  }

  async markOutbox(id: string, error: ErrorBody | null): Promise<void> {
    const writing = this.#database.transaction('outbox', 'readwrite');
    const entry = await writing.store.get(id);
    if (entry) await writing.store.put({ ...entry, error });
    await writing.done;
  }

  async removeOutbox(id: string): Promise<void> {
    await this.#database.delete('outbox', id);
  }

  async clearOutbox(authorId: string): Promise<void> {
    const writing = this.#database.transaction('outbox', 'readwrite');
    for (const entry of await writing.store.getAll()) {
      if (entry.authorId === authorId) await writing.store.delete(entry.id);
    }
    await writing.done;
  }

  /**
   * `strict` waits for the disk: after it the text survives the machine losing power. Transactions
   * that write run one after the other, whichever tab they are of, so each takes a place of its own.
   */
  async #append(entry: NewOutboxEntry): Promise<OutboxEntry> {
    const writing = this.#database.transaction('outbox', 'readwrite', { durability: 'strict' });
    const last = await writing.store.index('order').openCursor(null, 'prev');
    const added = { ...entry, order: (last?.value.order ?? 0) + 1, error: null };
    await Promise.all([writing.store.put(added), writing.done]);
    return added;
  }

  /**
   * All of them, and no new ones until the next start: with only some of the rooms there, the
   * cursor of the home feed would claim that these are all.
   */
  async #dropCopies(): Promise<void> {
    this.#keepsCopies = false;
    const writing = this.#database.transaction(copies, 'readwrite');
    await Promise.all([...copies.map((store) => writing.objectStore(store).clear()), writing.done]);
  }
}

type Writing = IDBPTransaction<Schema, typeof copies, 'readwrite'>;

async function merge(writing: Writing, changes: CacheChanges): Promise<void> {
  const rooms = writing.objectStore('rooms');
  const messages = writing.objectStore('messages');
  const self = await writing.objectStore('self').get('me');
  const known = new Map<string, CachedRoom | undefined>();
  for (const { room } of changes.rooms) known.set(room.id, await rooms.get(room.id));
  const merged = mergeable(changes, {
    me: self?.me ?? null,
    homeCursor: self?.homeCursor ?? null,
    blocked: self?.blocked ?? [],
    room: (roomId) => known.get(roomId),
  });
  if (!merged) return;
  if (merged.anew) for (const store of copies) await writing.objectStore(store).clear();
  const { me, homeCursor, blocked = [] } = merged;
  await writing.objectStore('self').put({ me, homeCursor, blocked }, 'me');
  for (const roomId of merged.removed) await rooms.delete(roomId);
  for (const roomId of [...merged.removed, ...merged.reset]) {
    await messages.delete(messagesOf(roomId));
  }
  for (const room of merged.rooms) await rooms.put(room, room.room.id);
  for (const author of merged.authors) await writing.objectStore('authors').put(author);
  // All at once: waiting for each takes a turn of the event loop, and there may be hundreds.
  const taken = merged.messages.map(async (message) => {
    const held = await messages.get([message.roomId, message.seq]);
    if (!held || held.version <= message.version) await messages.put(message);
  });
  await Promise.all(taken);
}

/** Resolves when nothing of the transaction is left, also where the browser has ended it itself. */
async function aborted(writing: Writing): Promise<void> {
  try {
    writing.abort();
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
  }
  await writing.done.catch(() => undefined);
}

function isQuotaError(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

function warn(error: unknown): void {
  console.warn('Parley could not note which room was opened.', error);
}
