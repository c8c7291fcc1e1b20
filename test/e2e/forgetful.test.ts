import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openVisitor } from '../kit/browser.ts';
import { keptMessages } from '../kit/kept-messages.ts';
import { ParleyProcess } from '../kit/parley-process.ts';
import { Screen } from '../kit/screen.ts';
import { openServer } from '../kit/server.ts';

/** What browsers take away in private windows, by settings, or when they are broken. */
const losses = {
  everything: () => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    IDBFactory.prototype.open = refuse;
    Object.defineProperty(globalThis, 'localStorage', { get: refuse });
    Reflect.deleteProperty(globalThis, 'caches');
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
    Reflect.deleteProperty(Navigator.prototype, 'locks');
  },
  'an answer from the database': () => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (...args) {
      const request = open.apply(this, args);
      request.addEventListener = () => undefined;
      return request;
    };
  },
};

test.each(Object.entries(losses))(
  'a browser without %s runs, and says that it keeps nothing',
  async (_loss, take) => {
    const server = await openServer();
    const { page } = await openVisitor();
    await page.addInitScript(take);
    const ada = new Screen(page);
    await ada.join(server.url, 'Ada');
    await ada.say('hello');
    await expect.poll(() => ada.storedTexts()).toEqual(['hello']);
    await ada.sees('This browser keeps nothing');
  },
);

test('a browser with room for what is sent alone goes on; with none at all it keeps the text in its field', async () => {
  const server = await openServer();
  const { page } = await openVisitor();
  await page.addInitScript(() => {
    const { put, add } = IDBObjectStore.prototype;
    const refuse = () => {
      throw new DOMException('no room is left', 'QuotaExceededError');
    };
    IDBObjectStore.prototype.put = function (...args) {
      return this.name === 'outbox' && !('isFull' in window) ? put.apply(this, args) : refuse();
    };
    IDBObjectStore.prototype.add = function (...args) {
      return this.name === 'outbox' && !('isFull' in window) ? add.apply(this, args) : refuse();
    };
  });
  const ada = new Screen(page);
  await ada.join(server.url, 'Ada');
  await ada.say('hello');
  await expect.poll(() => ada.storedTexts()).toEqual(['hello']);
  await ada.sees('The storage of this browser is full');

  await page.evaluate(() => Object.assign(window, { isFull: true }));
  await ada.say('one too many');
  await ada.sees('could not be kept');
  expect(await ada.composer.inputValue()).toBe('one too many');
  expect(await ada.storedTexts()).toEqual(['hello']);
});

test('a session that the server has ended leaves nothing behind but what was typed, for its author', async () => {
  const server = await ParleyProcess.start();
  const { page } = await openVisitor();
  const ada = new Screen(page);
  await ada.join(server.url, 'Ada');
  await ada.say('between us');
  await expect.poll(() => keptMessages(page)).toBe(1);
  await ada.composer.fill('half a sentence');
  await server.kill();
  const db = new DatabaseSync(join(server.dataFolder, 'parley.db'));
  db.exec('delete from session');
  db.close();
  await server.start();
  await page.reload();

  await page.getByLabel('Your name').waitFor();
  await expect.poll(() => keptMessages(page)).toBe(0);
  const names = () =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(':person:')));
  expect(await names()).toEqual([expect.stringMatching(/^parley:person:[^:]+:draft:/)]);
  await ada.join(server.url, 'Eve');
  expect(await ada.composer.inputValue()).toBe('');

  await ada.composer.fill('also mine');
  await ada.signOut();
  await expect.poll(names).toHaveLength(1);
});
