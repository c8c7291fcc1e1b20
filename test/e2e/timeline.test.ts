import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { connect } from '../../client/connect.ts';
import { openVisitor } from '../kit/browser.ts';
import { expectFocus } from '../kit/expect-focus.ts';
import { fillLobby } from '../kit/long-history.ts';
import { MemoryStore } from '../kit/memory-store.ts';
import { Screen } from '../kit/screen.ts';
import { openServer } from '../kit/server.ts';

async function openLongRoom(path: string, permissions: string[] = []) {
  const store = new MemoryStore();
  const server = await openServer({}, store);
  const { page } = await openVisitor({ permissions, timezoneId: 'Europe/Berlin' });
  const ada = new Screen(page);
  await ada.join(server.url, 'Ada');
  // Who looks on may come to know of it all, and has read it then.
  await page.goto('about:blank');
  await (await connect(server.url, { name: 'Bo' })).stop();
  fillLobby(store, 'Bo');
  await page.goto(`${server.url}${path}`);
  return { server, page, ada };
}

const row = (page: Page, seq: number) => page.locator(`article[data-seq="${seq}"]`);

async function topOf(page: Page, seq: number): Promise<number> {
  const box = await row(page, seq).boundingBox();
  return box?.y ?? Number.NaN;
}

/** To the pixel: heights have fractions, and browsers scroll by whole ones. */
function staysAt(page: Page, seq: number, y: number): Promise<void> {
  return expect
    .poll(async () => Math.abs((await topOf(page, seq)) - y), { interval: 30 })
    .toBeLessThan(2);
}

/** A message in the middle of the log and where it stands: as painted, with every row measured that is there. */
function middle(page: Page): Promise<{ seq: number; y: number }> {
  return page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
    const box = document.querySelector('[role="log"]')?.getBoundingClientRect() ?? new DOMRect();
    const found = [...document.querySelectorAll<HTMLElement>('article[data-seq]')].find(
      (article) => article.getBoundingClientRect().bottom > box.top + box.height / 2,
    );
    const y = found?.getBoundingClientRect().y ?? Number.NaN;
    return { seq: Number(found?.dataset.seq), y };
  });
}

test('an address leads to its message in the midst of a long room; from there it grows at both ends without a jump', async () => {
  const { page, ada, server } = await openLongRoom('/r/lobby/500');
  await expectFocus(row(page, 500));
  const centre = async (of: Locator) => {
    const box = await of.boundingBox();
    return (box?.y ?? 0) + (box?.height ?? 0) / 2;
  };
  const log = page.getByRole('log');
  await expect
    .poll(async () => Math.abs((await centre(row(page, 500))) - (await centre(log))))
    .toBeLessThan(20);

  // Up into another page: every step moves what is read by just as much as the wheel says.
  await log.hover();
  // Until she moves by herself the message is put into the middle again, with every row that is measured.
  await page.mouse.wheel(0, -240);
  await expect
    .poll(async () => (await centre(row(page, 500))) - (await centre(log)))
    .toBeGreaterThan(200);
  for (let i = 0; i < 18; i++) {
    const { seq, y } = await middle(page);
    await page.mouse.wheel(0, -240);
    await staysAt(page, seq, y + 240);
  }
  const firstRow = page.locator('article[data-seq]').first();
  expect(Number(await firstRow.getAttribute('data-seq'))).toBeLessThan(451);

  // A row above grows, as with a picture or a font that comes late.
  const { seq, y } = await middle(page);
  await firstRow.evaluate((above) => {
    above.classList.add('grown');
    above.style.minHeight = '400px';
  });
  await expect
    .poll(() => page.evaluate(() => document.querySelector('.grown')?.clientHeight))
    .toBe(400);
  await staysAt(page, seq, y);

  await page.getByRole('button', { name: 'new messages' }).click();
  await ada.sees('line 1000');
  await expect.poll(() => new URL(page.url()).pathname).toBe('/r/lobby');

  await page.goto(`${server.url}/r/lobby/5000`);
  await ada.sees('There is no such message in this room.');
  await ada.sees('line 1000');
});

test('another day is a choice of two: the date, and go', async () => {
  const { page } = await openLongRoom('/r/lobby');
  await page.getByRole('button', { name: 'go to another day' }).press('Enter');
  await page.getByRole('menuitem', { name: 'A date…' }).click();
  const day = new Date(Date.now() - 60 * 24 * 3_600_000);
  await page.getByLabel('Date').fill(day.toISOString().slice(0, 10));
  await page.getByRole('button', { name: 'Go', exact: true }).click();
  await page.waitForURL(/\/r\/lobby\/\d+$/);
  const seq = Number(page.url().split('/').at(-1));
  await expect.poll(() => row(page, seq).isVisible()).toBe(true);
  const found = await row(page, seq).locator('time').getAttribute('datetime');
  const midnight = new Date(`${day.toISOString().slice(0, 10)}T00:00:00+02:00`).getTime();
  const late = (new Date(found ?? '').getTime() - midnight) / 3_600_000;
  // The first of its day; the clocks may have changed by an hour.
  expect(late).toBeGreaterThanOrEqual(0);
  expect(late).toBeLessThan(4);
});

test('the keyboard goes from the composer through the messages, does with them what a mouse can, and comes back', async () => {
  const clipboard = ['clipboard-read', 'clipboard-write'];
  const { page, ada, server } = await openLongRoom('/r/lobby', clipboard);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  const focused = () =>
    page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.seq);
  await ada.sees('line 1000');
  await ada.composer.press('ArrowUp');
  await expect.poll(focused).toBe('1000');
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowDown']) await page.keyboard.press(key);
  await expect.poll(focused).toBe('999');

  await page.keyboard.press('c');
  await expect.poll(copied).toBe('line 999');
  await page.keyboard.press('l');
  await expect.poll(copied).toBe(`${server.url}/r/lobby/999`);
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Copy text' }).press('Escape');
  await expect.poll(focused).toBe('999');
  await page.keyboard.press('Escape');
  await expectFocus(ada.composer);

  // Far away and back: the row with the focus stays in the page.
  await ada.composer.press('ArrowUp');
  await expect.poll(focused).toBe('1000');
  await page.getByRole('log').hover();
  await page.mouse.wheel(0, -3_000);
  await expect
    .poll(() => row(page, 1000).evaluate((it) => it.getBoundingClientRect().top))
    .toBeGreaterThan(2_000);
  expect(await focused()).toBe('1000');
  await page.keyboard.press('ArrowUp');
  await expect.poll(focused).toBe('999');
  await page.keyboard.press('u');
  await page.getByRole('heading', { name: 'New' }).waitFor();
  await page.getByRole('link', { name: /Lobby.*2 unread/ }).waitFor();

  // To a row that is not there yet, and what is meant for it before another frame is painted: as of one who
  // types fast where the page is slow.
  await page.evaluate(async () => {
    for (const key of ['Home', 'u']) {
      const pressed = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(pressed);
      await Promise.resolve();
    }
  });
  await expect.poll(async () => Number(await focused())).toBeLessThan(999);
  const unread = 1001 - Number(await focused());
  await page.getByRole('link', { name: new RegExp(`Lobby.*\\b${unread} unread`) }).waitFor();
  await page.keyboard.press('End');
  await expect.poll(focused).toBe('1000');

  for (const seq of [997, 999]) await row(page, seq).waitFor();
  await page.evaluate(() => {
    const words = (seq: number) =>
      document.querySelector(`[data-seq="${seq}"] .message__text`)?.firstChild;
    const [first, last] = [words(997), words(999)];
    if (!first || !last) throw new Error('there is nothing to select');
    getSelection()?.setBaseAndExtent(first, 5, last, 4);
  });
  await page.keyboard.press('Control+c');
  await expect
    .poll(copied)
    .toMatch(/^Bo, [^\n]+:\n997\n\nBo, [^\n]+:\nline 998\n\nBo, [^\n]+:\nline$/);
});
