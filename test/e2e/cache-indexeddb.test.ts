import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Cache } from '../../client/cache.ts';
import { cacheContract } from '../contract/cache-contract.ts';
import { closeBrowser, openVisitor } from '../kit/browser.ts';

/** Nothing is asked of the network: the page and its script come from this file. */
const address = 'http://parley.test/';
const methods = [
  'load',
  'write',
  'newestMessages',
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

afterAll(closeBrowser);

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
  const bo = { id: 'bo', name: 'Bo', kind: 'guest' as const };
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
  expect(await cache.load()).toEqual({ me: null, homeCursor: null, rooms: [] });
});
