import {
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  openDB,
  type StoreNames,
} from 'idb';
import type { BlockedPerson, CachedRoom, OutboxEntry } from '../../client/cache.ts';
import type { Cursor, Message, Person } from '../../protocol/entities.ts';
import { announceUpdate } from './updates.ts';

const version = 5;

/** A database that is not open by then will not be, as happens in some browsers and windows, in ms. */
const patience = 3_000;

/** Older versions did not know who is blocked. */
interface Self {
  me: Person;
  homeCursor: Cursor;
  blocked?: readonly BlockedPerson[];
}

export interface Schema extends DBSchema {
  self: { key: 'me'; value: Self };
  rooms: { key: string; value: CachedRoom };
  messages: { key: [roomId: string, seq: number]; value: Message };
  authors: { key: string; value: Person };
  /** When each room was opened last, in Unix ms. */
  opened: { key: string; value: number };
  outbox: { key: string; value: OutboxEntry; indexes: { order: number } };
}

export const copies = ['self', 'rooms', 'messages', 'authors', 'opened'] as const;

/**
 * Opens the browser's database.
 *
 * @throws where the browser refuses one (some private windows, strict settings) or never answers
 */
export function openCacheDatabase(name: string): Promise<IDBPDatabase<Schema>> {
  return inTime(open(name));
}

function open(name: string): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(name, version, {
    async upgrade(upgraded, oldVersion, _newVersion, upgrading) {
      if (oldVersion < 1) {
        upgraded.createObjectStore('self');
        upgraded.createObjectStore('rooms');
        upgraded.createObjectStore('messages', { keyPath: ['roomId', 'seq'] });
        upgraded.createObjectStore('authors', { keyPath: 'id' });
        upgraded.createObjectStore('outbox', { keyPath: 'id' });
      }
      if (oldVersion < 3) upgraded.createObjectStore('opened');
      if (oldVersion < 2) await nameAuthors(upgrading);
      if (oldVersion === 0 || oldVersion >= 5) return;
      // People, rooms and memberships looked otherwise before: they are fetched again.
      for (const copy of copies) await upgrading.objectStore(copy).clear();
    },
    // A newer tab wants to change the shape: make way, and read it anew when this one is reloaded.
    blocking(_oldVersion, _newVersion, { target }) {
      (target as IDBDatabase).close();
      announceUpdate();
    },
  });
}

/** Version 1 kept what one person typed, without saying whose it was. */
async function nameAuthors(
  upgrading: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>,
): Promise<void> {
  const outbox = upgrading.objectStore('outbox');
  outbox.createIndex('order', 'order');
  const self = await upgrading.objectStore('self').get('me');
  for (const entry of await outbox.getAll()) {
    await outbox.put({ ...entry, authorId: self?.me.id ?? '' });
  }
}

async function inTime(opening: Promise<IDBPDatabase<Schema>>): Promise<IDBPDatabase<Schema>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error('the database does not open'));
      // One that is left open would keep newer tabs from changing its shape.
      opening.then((database) => database.close()).catch(() => undefined);
    }, patience);
  });
  try {
    return await Promise.race([opening, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Between any two seqs of one room: arrays sort element by element, and [] is above every number. */
export function messagesOf(roomId: string): IDBKeyRange {
  return IDBKeyRange.bound([roomId], [roomId, []]);
}
