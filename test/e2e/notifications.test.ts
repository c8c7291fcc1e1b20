import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openVisitor, openWindow } from '../kit/browser.ts';
import { Screen } from '../kit/screen.ts';
import { openServer } from '../kit/server.ts';

interface Shown {
  title: string;
  body: string;
  isClosed: boolean;
}

/** A browser whose notifications are written down instead of shown, and whose pages nobody looks at unless told to. */
async function writeDown(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const shown: (Shown & { onclick?: () => void; onclose?: () => void })[] = [];
    class Notification {
      title: string;
      body: string;
      isClosed = false;
      onclose?: () => void;
      constructor(title: string, { body }: { body: string }) {
        this.title = title;
        this.body = body;
        shown.push(this);
      }
      close() {
        this.isClosed = true;
        this.onclose?.();
      }
      static get permission() {
        return localStorage.getItem('permission') ?? 'default';
      }
      static async requestPermission() {
        localStorage.setItem('permission', 'granted');
        return 'granted';
      }
    }
    Object.assign(globalThis, { Notification, shown });
    document.hasFocus = () => false;
  });
}

function shownOn(page: Page): Promise<Shown[]> {
  return page.evaluate(() =>
    (globalThis as unknown as { shown: Shown[] }).shown.map(({ title, body, isClosed }) => ({
      title,
      body,
      isClosed,
    })),
  );
}

async function setQuiet(page: Page, quiet: { expiresIn: null } | null): Promise<void> {
  const ok = await page.evaluate(async (body) => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch('/api/v1/status:set', { method: 'POST', headers, body })).ok;
  }, JSON.stringify({ quiet }));
  expect(ok).toBe(true);
}

test('who looks elsewhere is told of a mention by one tab, a click leads to it, and what is read is taken back', async () => {
  const server = await openServer();
  const [first, second] = await Promise.all([
    openVisitor({ serviceWorkers: 'allow' }),
    openVisitor(),
  ]);
  await writeDown(first.context);
  const [ada, bo] = [new Screen(first.page), new Screen(second.page)];
  await ada.join(server.url, 'Ada');
  await bo.join(server.url, 'Bo');
  await bo.say('@Ada before she wanted to know');
  await ada.sees('before she wanted');

  const settings = ada.page.getByRole('dialog', { name: 'Settings' });
  await ada.composer.press('Control+Comma');
  await settings.getByRole('tab', { name: 'Notifications' }).click();
  await settings.getByRole('radio', { name: 'Mentions and direct messages' }).check();
  await ada.page.keyboard.press('Escape');
  const other = new Screen(await openWindow(first.context));
  await other.page.goto(server.url);
  await other.sees('before she wanted');

  await bo.say('not for her');
  await bo.say('@ada <b>tea</b> is ready');
  const both = async () => [...(await shownOn(ada.page)), ...(await shownOn(other.page))];
  await expect
    .poll(both)
    .toEqual([{ title: 'Bo in Lobby', body: '@ada <b>tea</b> is ready', isClosed: false }]);

  // Not to be disturbed, as said by another device, is silence on all of them.
  await setQuiet(ada.page, { expiresIn: null });
  await bo.say('@ada are you there?');
  await Promise.all([ada, other].map((screen) => screen.sees('are you there')));
  await setQuiet(ada.page, null);
  await bo.say('@ada it gets cold');
  const bodies = async () => (await both()).map(({ body }) => body).join();
  await expect.poll(bodies).toContain('cold');
  expect(await bodies()).not.toContain('are you there');

  // Either of the tabs may have told her.
  const teller = (await shownOn(ada.page)).length > 0 ? ada : other;
  await teller.page.evaluate(() => {
    const [first] = (globalThis as unknown as { shown: { onclick(): void }[] }).shown;
    if (!first) throw new Error('nobody has told her');
    document.hasFocus = () => true;
    first.onclick();
  });
  await expect.poll(() => new URL(teller.page.url()).pathname).toMatch(/^\/r\/lobby\/\d+$/);
  await expect.poll(async () => (await both()).every(({ isClosed }) => isClosed)).toBe(true);
});
