import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openVisitor, openWindow } from '../kit/browser.ts';
import { ParleyProcess } from '../kit/parley-process.ts';
import { Screen } from '../kit/screen.ts';
import { openServer } from '../kit/server.ts';

/** One more tab of somebody who has joined. */
async function openTab(context: BrowserContext, url: string): Promise<Screen> {
  const screen = new Screen(await openWindow(context));
  await screen.page.goto(url);
  await screen.composer.waitFor();
  return screen;
}

function stored({ dataFolder }: ParleyProcess): unknown[] {
  const db = new DatabaseSync(join(dataFolder, 'parley.db'), { readOnly: true });
  const rows = db.prepare('select text from message order by room_id, seq').all();
  db.close();
  return rows.map(({ text }) => text);
}

/** Which of the tabs holds the lock; undefined where no one does. */
async function leader(tabs: readonly Screen[]): Promise<Screen | undefined> {
  const clients = await Promise.all(
    tabs.map(({ page }) =>
      page.evaluate(async () => {
        const { held = [] } = await navigator.locks.query();
        const mine = await new Promise((resolve) => {
          const name = crypto.randomUUID();
          void navigator.locks.request(name, async () => {
            const all = (await navigator.locks.query()).held ?? [];
            resolve(all.find((lock) => lock.name === name)?.clientId);
          });
        });
        return held.some(({ name, clientId }) => name === 'parley' && clientId === mine);
      }),
    ),
  );
  return tabs[clients.indexOf(true)];
}

/** Nothing runs in the page any more, as in a tab that the browser has frozen in the background. */
async function freeze(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Debugger.enable');
  await session.send('Debugger.pause');
}

test('tabs share one outbox: typed in two, one of them closed, all arrives once and in order', async () => {
  const server = await ParleyProcess.start();
  const { context, page } = await openVisitor();
  const first = new Screen(page);
  await first.join(server.url, 'Ada');
  const second = await openTab(context, server.url);
  await server.kill();
  await first.sees('Offline since');
  await second.sees('Offline since');
  const typed = ['one', 'two', 'three', 'four'];
  for (const [index, text] of typed.entries()) {
    await (index % 2 === 0 ? first : second).say(text);
    for (const tab of [first, second]) await tab.expectTexts(typed.slice(0, index + 1));
  }
  await first.page.close();
  await server.start();
  // As when the network is back: nobody waits for the next attempt then.
  await second.page.evaluate(() => dispatchEvent(new Event('online')));
  await expect.poll(() => second.storedTexts()).toEqual(typed);
  expect(stored(server)).toEqual(typed);

  const third = await openTab(context, server.url);
  await third.expectTexts(typed);
  await expect.poll(() => leader([second, third])).toBe(second);
  await second.page.close();
  await third.say('five');
  await expect.poll(() => third.storedTexts()).toEqual([...typed, 'five']);

  const fourth = await openTab(context, server.url);
  await third.signOut();
  await fourth.page.getByLabel('Your name').waitFor();
  await third.page.getByLabel('Your name').fill('Eve');
  await third.page.getByRole('button', { name: 'Join' }).click();
  for (const tab of [third, fourth]) await tab.composer.waitFor();
  await fourth.page.getByRole('button', { name: /Eve/ }).waitFor();
});

test('a tab that the browser has frozen does not hold up what is typed in another', async () => {
  const server = await openServer();
  const { context, page } = await openVisitor();
  const first = new Screen(page);
  await first.join(server.url, 'Ada');
  await expect.poll(() => leader([first])).toBe(first);
  const second = await openTab(context, server.url);
  await freeze(first.page);
  await second.say('hello');
  await expect.poll(() => second.storedTexts()).toEqual(['hello']);
});
