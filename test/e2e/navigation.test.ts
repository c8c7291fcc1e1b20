import { expect, test } from 'vitest';
import { openVisitor } from '../kit/browser.ts';
import { expectFocus } from '../kit/expect-focus.ts';
import { Screen } from '../kit/screen.ts';
import { openServer } from '../kit/server.ts';

test('every room, action and unread message is reached without a mouse', async () => {
  const server = await openServer();
  const visitors = await Promise.all([openVisitor(), openVisitor()]);
  const [ada, bo] = visitors.map(({ page }) => new Screen(page)) as [Screen, Screen];
  const { page } = ada;
  const switcher = page.getByRole('combobox', { name: 'Go to…' });

  await ada.join(server.url, 'Ada');
  await ada.createRoom('garden plans');
  await ada.createRoom('bread');
  await ada.composer.fill('half a thought');

  // From the composer, by the first letters of two words; the keys go to the switcher at once.
  await ada.goTo('gp', 'garden plans');
  await ada.standsIn('garden plans');
  await expect.poll(() => page.title()).toContain('# garden plans');

  // With nothing typed, the room before is chosen; what was written there has stayed there.
  await page.keyboard.press('Control+k');
  await expect.poll(() => ada.chosen.innerText()).toContain('bread');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => ada.chosen.innerText()).toContain('Lobby');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await ada.standsIn('bread');
  expect(await ada.composer.inputValue()).toBe('half a thought');

  // An action, and the way out, which gives the focus back.
  await ada.goTo('>shortc', 'Keyboard shortcuts');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await sheet.getByText('Next unread room').waitFor();
  await page.keyboard.press('Escape');
  await expectFocus(ada.composer);
  // A sign that is typed is typed.
  await ada.composer.press('?');
  await expect.poll(() => ada.composer.inputValue()).toContain('?');
  expect(await sheet.count()).toBe(0);
  await page.keyboard.press('Control+k');
  await switcher.waitFor();
  await page.keyboard.press('Escape');
  await expectFocus(ada.composer);

  // Somebody writes in two rooms that Ada does not look at; the next unread is one key away.
  await bo.join(server.url, 'Bo');
  await bo.say('Is anybody in the lobby?');
  await expect.poll(() => page.title()).toContain('(1)');
  await bo.page.goto(`${server.url}/r/garden-plans`);
  await bo.joinRoom();
  await bo.say('Tomatoes, and beans');
  await expect.poll(() => page.title()).toContain('(2)');
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await ada.standsIn('garden plans');
  await ada.sees('Tomatoes, and beans');
  await expect.poll(() => page.title()).toContain('(1)');
  await bo.say('And peas');
  await ada.sees('And peas');

  // Catching up: what was said is there to read, is put aside by a key, and comes back.
  await page.keyboard.press('Control+Shift+Enter');
  const card = page.getByRole('article', { name: 'Lobby' });
  await card.getByText('Is anybody in the lobby?').waitFor();
  await expectFocus(card);
  await bo.page.goto(`${server.url}/r/lobby`);
  await bo.standsIn('Lobby');
  await bo.say('Hello?');
  await card.getByText('Hello?').waitFor();
  await page.keyboard.press('e');
  await ada.sees('All read');
  await page.getByRole('button', { name: 'Undo' }).click();
  await card.getByText('Hello?').waitFor();
  await expect.poll(() => page.title()).toContain('(2) Unread');
  await card.focus();
  await page.keyboard.press('Enter');
  await ada.standsIn('Lobby');
  await ada.sees('Hello?');

  // Whoever is quicker than the list is led by what they typed, also where it has yet to be asked for.
  await bo.createRoom('harbour');
  await page.keyboard.press('Control+k');
  await switcher.waitFor();
  await page.keyboard.insertText('harbour');
  await page.keyboard.press('Enter');
  await ada.standsIn('harbour');
});
