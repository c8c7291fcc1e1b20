import { expect, test } from 'vitest';
import { openVisitor, openWindow } from '../kit/browser.ts';
import { Screen } from '../kit/screen.ts';
import { openServer } from '../kit/server.ts';

test('what is unread leads to the message, and is gone with it on every device', async () => {
  const server = await openServer();
  const visitors = await Promise.all([openVisitor(), openVisitor()]);
  const [ada, bo] = visitors.map(({ page }) => new Screen(page)) as [Screen, Screen];
  await ada.join(server.url, 'Ada');
  await ada.createRoom('bread');
  const second = new Screen(await openWindow(ada.page.context()));
  await second.page.goto(`${server.url}/r/bread`);
  await second.composer.waitFor();
  const row = (screen: Screen) => screen.page.getByRole('link', { name: /^Lobby/ });
  const expectLobby = async (label: RegExp) => {
    for (const screen of [ada, second]) {
      await expect.poll(() => row(screen).innerText()).toMatch(label);
    }
  };

  await bo.join(server.url, 'Bo');
  for (const text of ['one', 'two for @Ada, please', 'three', '@ada four']) await bo.say(text);
  await expectLobby(/4 unread messages \(2 mentions\)/);

  // The first mention is taken back before anybody has read it.
  const message = bo.page.locator('article', { hasText: 'two for @Ada, please' });
  await message.click({ button: 'right' });
  await bo.page.getByRole('menuitem', { name: 'Delete message' }).click();
  await bo.page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await bo.sees('This message was deleted.');
  await expectLobby(/3 unread messages \(1 mention\)/);

  // The badge says why: it leads to the very message, which the server says is a mention.
  await row(ada).locator('.room-link__badge').click();
  await expect.poll(() => new URL(ada.page.url()).pathname).toBe('/r/lobby/4');
  await expect.poll(() => ada.page.locator('.mention--reader').innerText()).toBe('@ada');
  await expect.poll(() => row(second).innerText()).not.toContain('unread');

  // Who is mentioned has a card, which the keyboard opens and leaves for where it was.
  await expect.poll(() => ada.page.locator('article:focus').count()).toBe(1);
  await ada.page.keyboard.press('Tab');
  await ada.page.keyboard.press('Enter');
  const own = ada.page.getByRole('dialog', { name: 'Ada' });
  await own.getByRole('button', { name: 'Set a status' }).waitFor();
  await ada.page.keyboard.press('ArrowDown');
  expect(await ada.page.locator(':focus').innerText()).toBe('Settings');
  await ada.page.keyboard.press('Escape');
  await own.waitFor({ state: 'detached' });
  expect(await ada.page.locator(':focus').innerText()).toBe('@ada');

  // A room that is muted here is muted there, and says nothing of what is said in it.
  await row(ada).focus();
  await ada.page.keyboard.press('Shift+F10');
  await ada.page.getByRole('menuitem', { name: 'Mute room' }).click();
  await expectLobby(/Muted/);
  await ada.page.goto(`${server.url}/r/bread`);
  await ada.composer.waitFor();
  await bo.say('five');
  await expect.poll(() => bo.storedTexts()).toContain('five');
  // What is said after it, where both look, reaches both after it.
  await second.say('six');
  for (const screen of [ada, second]) {
    await expect.poll(() => screen.storedTexts()).toEqual(['six']);
    expect(await screen.page.getByRole('link', { name: /^Lobby Muted$/ }).count()).toBe(1);
    expect(await screen.page.title()).not.toContain('(');
  }

  // From a name to its card, and on to the two of them alone; twice pressed it is open once.
  await bo.page.locator('.mention').last().dblclick();
  const card = bo.page.getByRole('dialog', { name: 'Ada' });
  await card.getByText('Guest').waitFor();
  await bo.page.mouse.click(5, 5);
  await card.waitFor({ state: 'detached' });
  const name = bo.page.locator('.message__author').first();
  await name.hover({ position: { x: 1, y: 8 } });
  await bo.page.mouse.down();
  await name.hover();
  await bo.page.mouse.up();
  expect(await bo.page.evaluate(() => getSelection()?.toString())).toMatch(/^B/);
  expect(await bo.page.getByRole('dialog').count()).toBe(0);
  await bo.page.locator('.mention').last().click();
  await card.getByRole('button', { name: 'Message' }).click();
  await bo.page.getByRole('heading', { name: 'Ada', level: 1 }).waitFor();
});
