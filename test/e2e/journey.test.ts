import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openVisitor } from '../kit/browser.ts';
import { fillLobby } from '../kit/long-history.ts';
import { MemoryStore } from '../kit/memory-store.ts';
import { ParleyProcess } from '../kit/parley-process.ts';
import { Screen } from '../kit/screen.ts';
import { openServer } from '../kit/server.ts';

function storedIn(folder: string): string[] {
  const db = new DatabaseSync(join(folder, 'parley.db'), { readOnly: true });
  const rows = db.prepare('select text from message order by room_id, seq').all();
  const seqs = db.prepare('select seq from message order by room_id, seq').all();
  db.close();
  expect(seqs.map((row) => row.seq)).toEqual(seqs.map((_, index) => index + 1));
  return rows.map((row) => String(row.text));
}

test('three people talk, one reloads, the server is killed and started again: everything is there, once, in one order', async () => {
  const server = await ParleyProcess.start({ PARLEY_PRESENCE_GRACE_MS: '60000' });
  const whole = { serviceWorkers: 'allow' } as const;
  const visitors = await Promise.all([openVisitor(whole), openVisitor(whole), openVisitor(whole)]);
  const [ada, bo, cy] = visitors.map(({ page }) => new Screen(page)) as [Screen, Screen, Screen];

  const webSockets: string[] = [];
  cy.page.on('websocket', (socket) => webSockets.push(socket.url()));
  await ada.join(server.url, 'Ada');
  await bo.join(server.url, 'Bo');
  await cy.join(`${server.url}/?transport=polling`, 'Cy');
  await ada.sees('Cy joined');
  expect(webSockets).toEqual([]);

  await ada.say('Good morning');
  await bo.sees('Good morning');
  await bo.say('Morning, Ada');
  await expect.poll(() => cy.texts()).toHaveLength(2);
  await cy.say('Hello from the slow lane\nwith two lines');
  const talk = ['Good morning', 'Morning, Ada', 'Hello from the slow lane\nwith two lines'];
  for (const screen of [ada, bo, cy]) await screen.expectTexts(talk);

  await bo.page.reload();
  await bo.composer.waitFor();
  await bo.expectTexts(talk);
  // What he does after the reload reaches her after all that was told of it.
  await bo.composer.pressSequentially('thinking');
  await ada.sees('Bo is typing');
  expect(await ada.page.getByText('Bo went away').count()).toBe(0);
  await bo.composer.fill('');
  await expect.poll(() => ada.page.getByText('is typing').count()).toBe(0);

  await server.kill();
  await ada.sees('Offline since');
  await cy.sees('Offline since');
  await ada.say('written in the dark');
  await ada.say('and one more');
  await cy.say('me too');
  await expect.poll(() => ada.texts()).toHaveLength(5);
  expect(await ada.storedTexts()).toEqual(talk);
  // Long enough for a reload it was; whoever leaves from now on is soon gone.
  await server.start({ PARLEY_PRESENCE_GRACE_MS: '500' });

  for (const screen of [ada, bo, cy]) {
    await expect.poll(() => screen.storedTexts(), { timeout: 30_000 }).toHaveLength(6);
    expect(await screen.page.locator('article[data-state]').count()).toBe(0);
  }
  const all = await ada.texts();
  expect(all.slice(0, 3)).toEqual(talk);
  expect(all.slice(3).sort()).toEqual(['and one more', 'me too', 'written in the dark']);
  expect(all.indexOf('written in the dark')).toBeLessThan(all.indexOf('and one more'));
  await bo.expectTexts(all);
  await cy.expectTexts(all);
  expect(storedIn(server.dataFolder)).toEqual(all);

  await cy.page.close();
  await ada.sees('Cy went away');
  await server.stop();
  expect(server.output).not.toContain('written in the dark');
  expect(server.output).not.toMatch(/\b(Ada|Bo|Cy)\b/);
});

test('rooms are made, found, joined, read and left, and the address bar says where one is', async () => {
  const server = await openServer();
  const [first, second] = await Promise.all([openVisitor(), openVisitor()]);
  const [ada, bo] = [new Screen(first.page), new Screen(second.page)];
  await ada.join(server.url, 'Ada');
  await bo.join(server.url, 'Bo');
  await expect.poll(() => new URL(ada.page.url()).pathname).toBe('/r/lobby');

  await ada.createRoom('Tea Time');
  await expect.poll(() => new URL(ada.page.url()).pathname).toBe('/r/tea-time');
  await ada.say('Kettle is on');

  await bo.page.goto(`${server.url}/r/tea-time`);
  await bo.joinRoom();
  await bo.expectTexts(['Kettle is on']);
  await bo.page.getByRole('link', { name: /Lobby/ }).click();
  await expect.poll(() => new URL(bo.page.url()).pathname).toBe('/r/lobby');
  await ada.say('Anyone?');
  await expect.poll(() => bo.page.title()).toMatch(/^\(1\) /);
  await expect.poll(() => bo.icon()).toBe('/favicon-unread.svg');
  await bo.page.goBack();
  await bo.expectTexts(['Kettle is on', 'Anyone?']);
  await expect.poll(() => bo.page.title()).not.toMatch(/^\(/);
  await expect.poll(() => bo.icon()).toBe('/favicon.svg');

  await bo.page.goto(`${server.url}/r/nowhere`);
  await bo.page.getByRole('heading', { name: 'No room at this address' }).waitFor();
  expect(await bo.composer.count()).toBe(0);
});

test('a name that is taken comes with one that is free', async () => {
  const server = await openServer();
  const [first, second] = await Promise.all([openVisitor(), openVisitor()]);
  await new Screen(first.page).join(server.url, 'Ada');
  const { page } = second;
  await page.goto(server.url);
  await page.getByLabel('Your name').fill('ada');
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByRole('button', { name: /ada 2/ }).click();
  await new Screen(page).composer.waitFor();
});

test('a long history loads upward, a page at a time', async () => {
  const store = new MemoryStore();
  const server = await openServer({}, store);
  const { page } = await openVisitor();
  const ada = new Screen(page);
  await ada.join(server.url, 'Ada');
  fillLobby(store, 'Ada');
  await page.reload();
  await ada.sees('line 1000');
  const log = page.getByRole('log');
  await log.hover();
  await expect
    .poll(
      async () => {
        await page.mouse.wheel(0, -4_000);
        return (await ada.texts())[0];
      },
      { timeout: 40_000, interval: 100 },
    )
    .toBe('line 1');
});

test('a phone shows one pane at a time', async () => {
  const server = await openServer();
  const { page } = await openVisitor({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const ada = new Screen(page);
  await ada.join(server.url, 'Ada');
  // Its keyboard has no Shift + Enter.
  await ada.composer.pressSequentially('from the\nbus');
  await page.getByRole('button', { name: 'Send message' }).tap();
  await ada.expectTexts(['from the\nbus']);
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await width()).toBe(390);
  await page.getByRole('button', { name: /rooms/i }).first().click();
  await page.getByRole('link', { name: /Lobby/ }).waitFor();
  await expect.poll(() => ada.composer.isVisible()).toBe(false);
  await page.goBack();
  await ada.composer.waitFor();
});

test('a browser whose storage is full keeps what is typed, and forgets only what the server has', async () => {
  const server = await openServer();
  const { page } = await openVisitor();
  const ada = new Screen(page);
  await ada.join(server.url, 'Ada');
  await ada.createRoom('Tea');
  await page.getByRole('link', { name: /Lobby/ }).click();
  await ada.standsIn('Lobby');
  await ada.say('before');
  await ada.expectTexts(['before']);
  // The first message that is saved from now on finds no room, once.
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...args) {
      if (this.name !== 'outbox') return put.apply(this, args);
      IDBObjectStore.prototype.put = put;
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await ada.say('typed into a full browser');
  await ada.expectTexts(['before', 'typed into a full browser']);
  await expect.poll(() => page.locator('article[data-state]').count()).toBe(0);
  await page.reload();
  await ada.expectTexts(['before', 'typed into a full browser']);
  await page.getByRole('link', { name: /Tea/ }).waitFor();
});
