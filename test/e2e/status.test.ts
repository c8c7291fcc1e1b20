import { expect, test } from 'vitest';
import { openVisitor, openWindow } from '../kit/browser.ts';
import { Screen } from '../kit/screen.ts';
import { openServer } from '../kit/server.ts';

test('a status is set in the menu of the account, shows on another tab and to others, and ends there', async () => {
  const server = await openServer();
  const [first, second] = await Promise.all([openVisitor(), openVisitor()]);
  const [ada, bo] = [new Screen(first.page), new Screen(second.page)];
  await ada.join(server.url, 'Ada');
  await bo.join(server.url, 'Bo');
  const tab = await openWindow(first.context);
  await tab.goto(server.url);

  const dialog = ada.page.getByRole('dialog', { name: 'Your status' });
  await ada.page.getByRole('button', { name: 'Ada Online' }).click();
  await ada.page.getByRole('menuitem', { name: 'Set a status' }).click();
  await dialog.getByRole('button', { name: 'Lunch' }).click();
  await dialog.getByRole('switch', { name: 'Do not disturb' }).check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });
  const people = bo.page.getByRole('list', { name: 'Here now' });
  await people.getByText('Do not disturb, 🥪 Lunch').waitFor();
  await tab.getByRole('button', { name: 'Ada Do not disturb, 🥪 Lunch' }).click();

  await tab.getByRole('menuitem', { name: 'Do not disturb' }).click();
  await people.getByText('🥪 Lunch', { exact: true }).waitFor();
  await ada.page.getByRole('button', { name: 'Ada Online, 🥪 Lunch' }).click();
  await ada.page.getByRole('menuitem', { name: 'Invisible' }).click();
  await dialog.getByRole('button', { name: 'Clear status' }).click();
  expect(await dialog.getByRole('switch', { name: 'Invisible' }).isChecked()).toBe(true);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await ada.page.getByRole('button', { name: 'Ada Invisible' }).waitFor();
  await expect.poll(() => bo.hereNow()).toEqual(['Bo']);
});
