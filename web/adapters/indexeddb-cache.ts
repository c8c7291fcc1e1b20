import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Cache, CachedRoom, OutboxEntry } from '../../client/cache.ts';
import { MemoryCache } from '../../client/cache-memory.ts';
import type { Cursor, Message, Person } from '../../protocol/entities.ts';

const name = 'parley';
const version = 1;

interface Schema extends DBSchema {
  self: { key: 'me'; value: { me: Person; homeCursor: Cursor } };
  rooms: { key: string; value: CachedRoom };
  messages: { key: [roomId: string, seq: number]; value: Message };
  authors: { key: string; value: Person };
  outbox: { key: string; value: OutboxEntry };
}

/**
 * The browser's database, or memory where the browser refuses one (some private windows, strict
 * settings): everything works then, but a reload begins afresh.
 */
export async function openCache(): Promise<Cache> {
  try {
    return new IndexedDbCache(await openDatabase());
  } catch (error) {
    console.warn('Parley cannot keep anything in this browser; a reload begins afresh.', error);
    return new MemoryCache();
  }
}

async function openDatabase(): Promise<IDBPDatabase<Schema>> {
  const database = await openDB<Schema>(name, version, {
    upgrade(upgraded) {
      upgraded.createObjectStore('self');
      upgraded.createObjectStore('rooms');
      upgraded.createObjectStore('messages', { keyPath: ['roomId', 'seq'] });
      upgraded.createObjectStore('authors', { keyPath: 'id' });
      upgraded.createObjectStore('outbox', { keyPath: 'id' });
    },
    // A newer tab wants to change the shape: make way, and read it anew when this one is reloaded.
    blocking: () => database.close(),
  });
  return database;
}

/** Between any two seqs of one room: arrays sort element by element, and [] is above every number. */
function messagesOf(roomId: string): IDBKeyRange {
  return IDBKeyRange.bound([roomId], [roomId, []]);
}

export class IndexedDbCache implements Cache {
  readonly #database: IDBPDatabase<Schema>;
  #keepsCopies = true;

  constructor(database: IDBPDatabase<Schema>) {
    this.#database = database;
  }

  async load() {
    const reading = this.#database.transaction(['self', 'rooms', 'outbox']);
    const [self, rooms, outbox] = await Promise.all([
      reading.objectStore('self').get('me'),
      reading.objectStore('rooms').getAll(),
      reading.objectStore('outbox').getAll(),
    ]);
    outbox.sort((a, b) => a.order - b.order);
    return { me: self?.me ?? null, homeCursor: self?.homeCursor ?? null, rooms, outbox };
  }

  async saveMe(me: Person, homeCursor: Cursor): Promise<void> {
    if (!this.#keepsCopies) return;
    await this.#database.put('self', { me, homeCursor }, 'me');
  }

  async saveRoom(room: CachedRoom): Promise<void> {
    if (!this.#keepsCopies) return;
    await this.#database.put('rooms', room, room.room.id);
  }

  async removeRoom(roomId: string): Promise<void> {
    const writing = this.#database.transaction(['rooms', 'messages'], 'readwrite');
    await Promise.all([
      writing.objectStore('rooms').delete(roomId),
      writing.objectStore('messages').delete(messagesOf(roomId)),
      writing.done,
    ]);
  }

  async saveMessages(
    _roomId: string,
    messages: readonly Message[],
    authors: readonly Person[],
  ): Promise<void> {
    if (!this.#keepsCopies) return;
    const writing = this.#database.transaction(['messages', 'authors'], 'readwrite');
    await Promise.all([
      ...messages.map((message) => writing.objectStore('messages').put(message)),
      ...authors.map((author) => writing.objectStore('authors').put(author)),
      writing.done,
    ]);
  }

  async newestMessages(roomId: string, limit: number) {
    const reading = this.#database.transaction(['messages', 'authors']);
    const messages: Message[] = [];
    let cursor = await reading.objectStore('messages').openCursor(messagesOf(roomId), 'prev');
    while (cursor && messages.length < limit) {
      messages.push(cursor.value);
      cursor = await cursor.continue();
    }
    const ids = [...new Set(messages.map((message) => message.authorId))];
    const found = await Promise.all(ids.map((id) => reading.objectStore('authors').get(id)));
    const authors = found.filter((author) => author !== undefined);
    return { messages: messages.reverse(), authors };
  }

  async dropMessages(roomId: string): Promise<void> {
    await this.#database.delete('messages', messagesOf(roomId));
  }

  async saveOutbox(entry: OutboxEntry): Promise<void> {
    try {
      await this.#writeOutbox(entry);
    } catch (error) {
      if (!isQuotaError(error)) throw error;
      // What somebody typed is worth more than what the server holds anyway.
      await this.#dropCopies();
      await this.#writeOutbox(entry);
    }
  }

  async removeOutbox(id: string): Promise<void> {
    await this.#database.delete('outbox', id);
  }

  async clear(): Promise<void> {
    this.#keepsCopies = true;
    const stores = ['self', 'rooms', 'messages', 'authors', 'outbox'] as const;
    const writing = this.#database.transaction(stores, 'readwrite');
    await Promise.all([...stores.map((store) => writing.objectStore(store).clear()), writing.done]);
  }

  /** `strict` waits for the disk: after it the text survives the machine losing power. */
  async #writeOutbox(entry: OutboxEntry): Promise<void> {
    const writing = this.#database.transaction('outbox', 'readwrite', { durability: 'strict' });
    await Promise.all([writing.store.put(entry), writing.done]);
  }

  /**
   * All of them, and no new ones until the next start: with only some of the rooms there, the
   * cursor of the home feed would claim that these are all.
   */
  async #dropCopies(): Promise<void> {
    this.#keepsCopies = false;
    const stores = ['self', 'rooms', 'messages', 'authors'] as const;
    const writing = this.#database.transaction(stores, 'readwrite');
    await Promise.all([...stores.map((store) => writing.objectStore(store).clear()), writing.done]);
  }
}

function isQuotaError(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}
