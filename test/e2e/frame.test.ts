import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openVisitor, Wire } from '../kit/browser.ts';
import { expectFocus } from '../kit/expect-focus.ts';
import { Screen } from '../kit/screen.ts';
import { openServer } from '../kit/server.ts';

/** The rooms of a section of the sidebar, from top to bottom. */
function roomsIn(page: Page, section: string): Promise<string[]> {
  return page.getByRole('list', { name: section, exact: true }).locator('bdi').allInnerTexts();
}

async function chooseFrom(page: Page, room: string, ...entries: string[]): Promise<void> {
  await page.getByRole('link', { name: room }).click({ button: 'right' });
  for (const name of entries) await page.getByRole('menuitem', { name }).click();
}

test('rooms are ordered by menu, mouse and keys, in sections of one’s own, and a reload finds them so', async () => {
  const server = await openServer();
  const { page } = await openVisitor();
  const ada = new Screen(page);
  await ada.join(server.url, 'Ada');
  await ada.createRoom('Bread');
  await ada.createRoom('Cheese');

  await chooseFrom(page, 'Bread', 'Add to favourites');
  await expect.poll(() => roomsIn(page, 'Favourites')).toEqual(['Bread']);

  await chooseFrom(page, 'Cheese', 'Move to section', 'New section');
  await page.getByRole('textbox', { name: 'Name of the section' }).fill('Kitchen');
  await page.keyboard.press('Enter');
  await expect.poll(() => roomsIn(page, 'Kitchen')).toEqual(['Cheese']);

  await page
    .getByRole('link', { name: 'Bread' })
    .dragTo(page.getByRole('link', { name: 'Cheese' }), { targetPosition: { x: 60, y: 26 } });
  await expect.poll(() => roomsIn(page, 'Kitchen')).toEqual(['Cheese', 'Bread']);
  expect(new URL(page.url()).pathname).toBe('/r/cheese');

  await page.getByRole('link', { name: 'Lobby' }).focus();
  await page.keyboard.press('Control+Shift+ArrowUp');
  await expect.poll(() => roomsIn(page, 'Kitchen')).toEqual(['Cheese', 'Bread', 'Lobby']);
  await ada.sees('Lobby is now 3 of 3 in Kitchen');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Control+Shift+ArrowDown');
  await expect.poll(() => roomsIn(page, 'Kitchen')).toEqual(['Bread', 'Cheese', 'Lobby']);

  await page.getByRole('button', { name: 'Kitchen', exact: true }).click();
  await page.reload();
  await expect.poll(() => roomsIn(page, 'Kitchen')).toEqual(['Cheese']);
  await page.getByRole('button', { name: 'What to do with the section Kitchen' }).click();
  await page.getByRole('menuitem', { name: 'Delete section' }).click();
  await expect.poll(() => roomsIn(page, 'Rooms')).toEqual(['Lobby', 'Bread', 'Cheese']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Kitchen', exact: true }).click();
  await expect.poll(() => roomsIn(page, 'Kitchen')).toEqual(['Bread', 'Cheese', 'Lobby']);
});

test('details open beside the conversation and give the focus back; leaving a room can be undone', async () => {
  const server = await openServer();
  const { page } = await openVisitor();
  const ada = new Screen(page);
  await ada.join(server.url, 'Ada');
  await ada.createRoom('Bread');
  const details = page.getByRole('complementary', { name: 'Details' });
  await details.getByText('Made by Ada').waitFor();
  await page.getByRole('button', { name: 'Hide details', exact: true }).click();
  await expect.poll(() => details.count()).toBe(0);
  await page.reload();
  const opener = page.getByRole('button', { name: 'Show details', exact: true });
  await opener.waitFor();
  expect(await details.count()).toBe(0);

  // Where one writes has the focus once the room is painted, and would take it back until then.
  await expectFocus(ada.composer);
  await opener.focus();
  await page.keyboard.press('Enter');
  await expectFocus(details);
  await page.keyboard.press('Escape');
  await expect.poll(() => details.count()).toBe(0);
  await expectFocus(opener);

  await page.keyboard.press('Enter');
  await details.getByRole('button', { name: 'Leave room' }).click();
  await ada.standsIn('Lobby');
  await expect.poll(() => page.getByRole('link', { name: 'Bread' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await ada.standsIn('Bread');
});

test('whoever points at a room has its messages before they press', async () => {
  const server = await openServer();
  const [first, second] = await Promise.all([openVisitor(), openVisitor()]);
  const ada = new Screen(first.page);
  await ada.join(server.url, 'Ada');
  await ada.createRoom('Bread');
  await ada.say('two loaves are left');
  await expect.poll(() => ada.storedTexts()).toEqual(['two loaves are left']);

  // The same person at another browser, which has never seen the room; all in it is read.
  await second.context.addCookies(await first.context.cookies());
  const wire = await Wire.lay(second.page, /socket\.io/);
  await second.page.goto(`${server.url}/r/lobby`);
  const bread = second.page.getByRole('link', { name: 'Bread' });
  await bread.waitFor();
  const has = () => wire.passed.some((frame) => frame.includes('two loaves are left'));
  expect(has()).toBe(false);
  await bread.hover();
  await expect.poll(has).toBe(true);
  expect(new URL(second.page.url()).pathname).toBe('/r/lobby');
});

test('on a phone a finger draws the conversation aside, back brings it again, and the rooms have a menu under a finger that rests', async () => {
  const server = await openServer();
  const { context, page } = await openVisitor({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const ada = new Screen(page);
  await ada.join(server.url, 'Ada');
  const lobby = page.getByRole('link', { name: 'Lobby' });
  const finger = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number, y = 400) =>
    finger.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x, y }],
    });
  async function draw(from: number, to: number, y = 400) {
    await touch('touchStart', from, y);
    for (let i = 1; i <= 8; i++) await touch('touchMove', from + ((to - from) * i) / 8, y);
    // Both show while the finger is down.
    await expect
      .poll(async () => [await lobby.isVisible(), await ada.composer.isVisible()])
      .toEqual([true, true]);
    await touch('touchEnd', to, y);
  }

  await draw(60, 330);
  await lobby.waitFor();
  await expect.poll(() => ada.composer.isVisible()).toBe(false);
  await page.goBack();
  await expect.poll(() => lobby.isVisible()).toBe(false);
  await draw(60, 330);
  await expect.poll(() => ada.composer.isVisible()).toBe(false);
  await draw(330, 60, 600);
  await expect.poll(() => lobby.isVisible()).toBe(false);
  await ada.composer.waitFor();

  await page.getByRole('button', { name: /1 here/ }).click();
  const details = page.getByRole('complementary', { name: 'Details' });
  await details.waitFor();
  await expect.poll(() => ada.composer.isVisible()).toBe(false);
  await page.goBack();
  await ada.composer.waitFor();
  await expect.poll(() => details.count()).toBe(0);

  await page.getByRole('button', { name: 'Back to rooms' }).click();
  await expect.poll(() => ada.composer.isVisible()).toBe(false);
  // At rest where a finger can reach it.
  await lobby.tap({ trial: true });
  const box = await lobby.boundingBox();
  if (!box) throw new Error('the link shows nowhere');
  await touch('touchStart', box.x + 40, box.y + 20);
  await page.getByRole('menuitem', { name: 'Copy link' }).waitFor();
  await touch('touchEnd', box.x + 40, box.y + 20);
  await page.getByRole('menuitem', { name: 'Add to favourites' }).click();
  await expect.poll(() => roomsIn(page, 'Favourites')).toEqual(['Lobby']);
});
