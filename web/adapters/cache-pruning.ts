import type { IDBPDatabase } from 'idb';
import { messagesOf, type Schema } from './cache-database.ts';

type Database = IDBPDatabase<Schema>;

/** Most messages that are kept. */
export interface PruningBounds {
  readonly room: number;
  readonly all: number;
}

/**
 * Of one room ten pages to scroll, and the permalinks of some days, without a connection; of all
 * rooms together some 5 MB, which every browser gives.
 */
const usualBounds: PruningBounds = { room: 500, all: 10_000 };
/** What somebody typed and never came back for. By then their session has ended as well, by default. */
const outboxMillis = 90 * 24 * 60 * 60_000;

/**
 * Forgets what will hardly be asked for again: of each room all but its newest messages; where that is
 * still too much, those of the rooms that were not opened for longest; authors of whom nothing is left;
 * what others than the person who is here have typed, after a long time. Each step is a transaction of
 * its own, so that nothing else has to wait long; rooms and cursors stay, for a message that is not
 * remembered is fetched again.
 *
 * @param now Unix ms
 * @param bounds smaller ones let a test reach them with little
 */
export async function prune(
  database: Database,
  now: number,
  bounds: PruningBounds = usualBounds,
): Promise<void> {
  let left = bounds.all;
  for (const roomId of await roomsByOpening(database)) {
    left -= await keepNewest(database, roomId, Math.min(bounds.room, left));
  }
  await forgetAuthors(database);
  await forgetTyped(database, now - outboxMillis);
}

/** All rooms, those opened last first. */
async function roomsByOpening(database: Database): Promise<string[]> {
  const reading = database.transaction(['rooms', 'opened']);
  const opened = new Map<string, number>();
  const rooms = await reading.objectStore('rooms').getAllKeys();
  for (const roomId of rooms) {
    opened.set(roomId, (await reading.objectStore('opened').get(roomId)) ?? 0);
  }
  return rooms.sort((a, b) => (opened.get(b) ?? 0) - (opened.get(a) ?? 0));
}

/** @returns how many messages are left of the room */
async function keepNewest(database: Database, roomId: string, limit: number): Promise<number> {
  const { store, done } = database.transaction('messages', 'readwrite');
  const keys = await store.getAllKeys(messagesOf(roomId));
  const last = keys[keys.length - limit - 1];
  if (last) await store.delete(IDBKeyRange.bound([roomId], last));
  await done;
  return Math.min(keys.length, limit);
}

/** In one transaction: another tab may be writing a message together with its author. */
async function forgetAuthors(database: Database): Promise<void> {
  const writing = database.transaction(['messages', 'authors'], 'readwrite');
  const messages = await writing.objectStore('messages').getAll();
  const needed = new Set(messages.map(({ authorId }) => authorId));
  const authors = writing.objectStore('authors');
  for (const id of await authors.getAllKeys()) if (!needed.has(id)) await authors.delete(id);
  await writing.done;
}

async function forgetTyped(database: Database, before: number): Promise<void> {
  const writing = database.transaction(['self', 'outbox'], 'readwrite');
  const self = await writing.objectStore('self').get('me');
  const outbox = writing.objectStore('outbox');
  for (const { id, authorId, createdAt } of await outbox.getAll()) {
    if (authorId !== self?.me.id && createdAt < before) await outbox.delete(id);
  }
  await writing.done;
}
