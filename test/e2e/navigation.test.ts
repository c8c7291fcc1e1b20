import { expect, test } from 'vitest';
import { openVisitor } from '../kit/browser.ts';
import { Screen } from '../kit/screen.ts';
import { openServer } from '../kit/server.ts';

test('every room, action and unread message is reached without a mouse', async () => {
  const server = await openServer();
  const visitors = await Promise.all([openVisitor(), openVisitor()]);
  const [ada, bo] = visitors.map(({ page }) => new Screen(page)) as [Screen, Screen];
  const { page } = ada;
  const heading = (name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();
  const switcher = page.getByRole('combobox', { name: 'Go to…' });
  const chosen = page.locator('[role="option"][aria-selected="true"]');

  await ada.join(server.url, 'Ada');
  await ada.createRoom('garden plans');
  await ada.createRoom('bread');
  await ada.composer.fill('half a thought');

  // From the composer, by the first letters of two words; the keys go to the switcher at once.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('gp');
  await expect.poll(() => chosen.innerText()).toContain('garden plans');
  await page.keyboard.press('Enter');
  await heading('garden plans');
  await expect.poll(() => page.title()).toContain('# garden plans');

  // With nothing typed, the room before is chosen; what was written there has stayed there.
  await page.keyboard.press('Control+k');
  await expect.poll(() => chosen.innerText()).toContain('bread');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => chosen.innerText()).toContain('Lobby');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await heading('bread');
  expect(await ada.composer.inputValue()).toBe('half a thought');

  // An action, and the way out, which gives the focus back.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('>shortc');
  await expect.poll(() => chosen.innerText()).toContain('Keyboard shortcuts');
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await sheet.getByText('Next unread room').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => ada.composer.evaluate((it) => it === document.activeElement)).toBe(true);
  // A sign that is typed is typed.
  await ada.composer.press('?');
  await expect.poll(() => ada.composer.inputValue()).toContain('?');
  expect(await sheet.count()).toBe(0);
  await page.keyboard.press('Control+k');
  await switcher.waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => ada.composer.evaluate((it) => it === document.activeElement)).toBe(true);

  // Somebody writes in two rooms that Ada does not look at; the next unread is one key away.
  await bo.join(server.url, 'Bo');
  await bo.say('Is anybody in the lobby?');
  await expect.poll(() => page.title()).toContain('(1)');
  await bo.page.goto(`${server.url}/r/garden-plans`);
  await bo.page.getByRole('button', { name: 'Join room' }).click();
  await bo.say('Tomatoes, and beans');
  await expect.poll(() => page.title()).toContain('(2)');
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await heading('garden plans');
  await ada.sees('Tomatoes, and beans');
  await expect.poll(() => page.title()).toContain('(1)');
  await bo.say('And peas');
  await ada.sees('And peas');

  // Catching up: what was said is there to read, is put aside by a key, and comes back.
  await page.keyboard.press('Control+Shift+Enter');
  const card = page.getByRole('article', { name: 'Lobby' });
  await card.getByText('Is anybody in the lobby?').waitFor();
  await expect.poll(() => card.evaluate((it) => it === document.activeElement)).toBe(true);
  await bo.page.goto(`${server.url}/r/lobby`);
  await bo.say('Hello?');
  await card.getByText('Hello?').waitFor();
  await page.keyboard.press('e');
  await ada.sees('All read');
  await page.getByRole('button', { name: 'Undo' }).click();
  await card.getByText('Hello?').waitFor();
  await expect.poll(() => page.title()).toContain('(2) Unread');
  await card.focus();
  await page.keyboard.press('Enter');
  await heading('Lobby');
  await ada.sees('Hello?');

  // Whoever is quicker than the list is led by what they typed, also where it has yet to be asked for.
  await bo.createRoom('harbour');
  await page.keyboard.press('Control+k');
  await switcher.waitFor();
  await page.keyboard.insertText('harbour');
  await page.keyboard.press('Enter');
  await heading('harbour');
});
