import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { Cache } from '../../client/cache.ts';
import { cacheContract } from '../contract/cache-contract.ts';
import { openVisitor } from '../kit/browser.ts';
import { cachedRoom } from '../kit/cached-room.ts';

/** Nothing is asked of the network: the page and its script come from this file. */
const address = 'http://parley.test/';
const methods = [
  'load',
  'write',
  'newestMessages',
  'messagesBetween',
  'forget',
  'outbox',
  'addOutbox',
  'markOutbox',
  'removeOutbox',
  'clearOutbox',
] as const satisfies readonly (keyof Cache)[];

let script: string;
const pages = new WeakMap<Cache, Page>();

beforeAll(async () => {
  const { build } = await import('vite');
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('../../web/adapters/indexeddb-cache.ts', import.meta.url)),
        formats: ['iife'],
        name: 'cacheModule',
      },
    },
  });
  const [bundle] = Array.isArray(built) ? built : [];
  const [chunk] = bundle?.output ?? [];
  script = chunk?.code ?? '';
});

async function openPage(): Promise<Page> {
  const { page } = await openVisitor();
  await page.route(address, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>cache</title>' }),
  );
  return page;
}

/** The page's cache, to be used from here. */
async function cacheIn(page: Page): Promise<Cache> {
  await page.goto(address);
  await page.addScriptTag({ content: script });
  await page.evaluate('cacheModule.openIndexedDbCache().then((it) => { globalThis.cache = it; })');
  const call =
    (method: string) =>
    async (...args: unknown[]) =>
      page.evaluate(`cache.${method}(...${JSON.stringify(args)})`);
  const cache = Object.fromEntries(methods.map((method) => [method, call(method)]));
  pages.set(cache as unknown as Cache, page);
  return cache as unknown as Cache;
}

cacheContract(
  async () => cacheIn(await openPage()),
  async (cache) => {
    const page = pages.get(cache);
    if (!page) throw new Error('opened elsewhere');
    return cacheIn(page);
  },
);

test('what was typed with the first version of the database is still there', async () => {
  const page = await openPage();
  await page.goto(address);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('parley', 1);
        opening.onerror = () => reject(opening.error);
        opening.onupgradeneeded = () => {
          const { result } = opening;
          result.createObjectStore('self').put({ me: { id: 'ada' }, homeCursor: {} }, 'me');
          result.createObjectStore('rooms');
          result.createObjectStore('messages', { keyPath: ['roomId', 'seq'] });
          result.createObjectStore('authors', { keyPath: 'id' });
          const outbox = result.createObjectStore('outbox', { keyPath: 'id' });
          outbox.put({
            id: 'b',
            roomId: 'tea',
            text: 'second',
            createdAt: 0,
            order: 2,
            error: null,
          });
          outbox.put({
            id: 'a',
            roomId: 'tea',
            text: 'first',
            createdAt: 0,
            order: 1,
            error: null,
          });
        };
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
  const cache = await cacheIn(page);
  expect((await cache.outbox('ada')).map(({ text }) => text)).toEqual(['first', 'second']);
});

test('copies that cannot be written whole are not written at all', async () => {
  const page = await openPage();
  const cache = await cacheIn(page);
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...args) {
      if (this.name === 'authors') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, args);
    };
  });
  const bo = { id: 'bo', name: 'Bo', role: 'guest' as const };
  const writing = cache.write({
    me: bo,
    anew: true,
    homeCursor: { feed: 'home', epoch: 'e', version: 1 },
    removed: [],
    reset: [],
    rooms: [],
    messages: [],
    authors: [bo],
  });
  await expect(writing).rejects.toThrow('full');
  expect(await cache.load()).toEqual({ me: null, homeCursor: null, rooms: [], blocked: [] });
});

test('of much only the newest messages stay, of few rooms, with their authors; and what I typed', async () => {
  const page = await openPage();
  const cache = await cacheIn(page);
  const person = (id: string) => ({ id, name: id, role: 'guest' as const });
  const ids = Array.from({ length: 5 }, (_, i) => `room ${i}`);
  await cache.write({
    me: person('ada'),
    anew: true,
    homeCursor: { feed: 'home', epoch: 'h', version: 1 },
    removed: [],
    reset: [],
    rooms: ids.map((id) => cachedRoom(id, 12, 12)),
    messages: ids.flatMap((roomId) =>
      Array.from({ length: 12 }, (_, i) => ({
        id: `${roomId}-${i}`,
        roomId,
        authorId: i < 3 ? 'long ago' : `author of ${roomId}`,
        seq: i + 1,
        version: i + 1,
        text: '',
        sentAt: 0,
      })),
    ),
    authors: ['long ago', ...ids.map((id) => `author of ${id}`)].map(person),
  });
  const typed = { roomId: 'room 0', text: 'typed', createdAt: 0 };
  await cache.addOutbox({ ...typed, id: 'mine', authorId: 'ada' });
  await cache.addOutbox({ ...typed, id: 'theirs', authorId: 'bo' });
  const now = 100 * 24 * 60 * 60_000;
  await cache.addOutbox({ ...typed, id: 'recent', authorId: 'bo', createdAt: now });
  for (const id of ids.slice(2)) await cache.newestMessages(id, 10);
  await page.evaluate(`cache.prune(${now}, { room: 8, all: 24 })`);
  const firstSeqs = await Promise.all(
    ids.map(async (id) => (await cache.messagesBetween(id, 1, 12)).messages[0]?.seq),
  );
  // Three rooms of eight are all there is room for: those never opened give way.
  expect(firstSeqs).toEqual(ids.map((_, i) => (i < 2 ? undefined : 5)));
  expect((await cache.load()).rooms).toHaveLength(5);
  const authors = await page.evaluate(
    () =>
      new Promise<unknown>((resolve) => {
        const opening = indexedDB.open('parley');
        opening.onsuccess = () => {
          const reading = opening.result.transaction('authors').objectStore('authors').getAllKeys();
          reading.onsuccess = () => resolve(reading.result);
        };
      }),
  );
  expect(authors).toEqual(
    ids
      .slice(2)
      .map((id) => `author of ${id}`)
      .sort(),
  );
  expect(await cache.outbox('ada')).toMatchObject([{ id: 'mine' }]);
  expect(await cache.outbox('bo')).toMatchObject([{ id: 'recent' }]);
});

test('five hundred rooms are remembered by the first paint, and a long room is read at once', async () => {
  const page = await openPage();
  await cacheIn(page);
  const asked = await page.evaluate(async () => {
    const opening = indexedDB.open('parley');
    const database = await new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => resolve(opening.result);
    });
    const writing = database.transaction(['rooms', 'messages'], 'readwrite');
    for (let i = 0; i < 500; i++) {
      writing.objectStore('rooms').put({ room: { id: `room ${i}` } }, `room ${i}`);
      const message = { roomId: 'room 0', seq: i + 1, authorId: 'bo', text: '' };
      writing.objectStore('messages').put(message);
    }
    await new Promise((resolve) => {
      writing.oncomplete = resolve;
    });
    let requests = 0;
    for (const name of ['get', 'getAll', 'openCursor', 'openKeyCursor'] as const) {
      const original = IDBObjectStore.prototype[name] as (...args: unknown[]) => IDBRequest;
      IDBObjectStore.prototype[name] = function (this: IDBObjectStore, ...args: unknown[]) {
        requests++;
        return original.apply(this, args);
      } as never;
    }
    const { cache } = globalThis as unknown as { cache: Cache };
    const { rooms } = await cache.load();
    const { messages } = await cache.newestMessages('room 0', 100);
    return { rooms: rooms.length, first: messages[0]?.seq, messages: messages.length, requests };
  });
  expect(asked).toMatchObject({ rooms: 500, first: 401, messages: 100 });
  expect(asked.requests).toBeLessThan(10);
});
