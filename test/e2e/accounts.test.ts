import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { closeBrowser, openVisitor } from '../kit/browser.ts';
import { ParleyProcess } from '../kit/parley-process.ts';
import { Screen } from '../kit/screen.ts';

afterAll(closeBrowser);

async function fillAccount(page: Page, name: string, password: string): Promise<void> {
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Password', { exact: true }).fill(password);
}

test('the console’s link makes the owner, who invites; a guest becomes a member and stays who they are; what is private is seen by whom it concerns', async () => {
  const server = await ParleyProcess.start();
  await expect.poll(() => server.output).toMatch(/setup#/);
  const link = /http\S+setup#\S+/.exec(server.output)?.[0] ?? '';
  const [first, second, third] = await Promise.all([openVisitor(), openVisitor(), openVisitor()]);
  const grace = new Screen(first.page);
  const bo = new Screen(second.page);
  const ada = new Screen(third.page);

  await grace.page.goto(link);
  await fillAccount(grace.page, 'Grace Hopper', 'a ship in port is safe');
  await grace.page.getByRole('button', { name: 'Begin' }).click();
  await grace.composer.waitFor();

  // A guest, with a message of theirs, gets an account.
  await bo.join(server.url, 'Bo');
  await bo.say('from a guest');
  await expect.poll(() => bo.storedTexts()).toEqual(['from a guest']);
  await bo.page.goto(`${server.url}/sign-up`);
  expect(await bo.page.getByLabel('Handle').inputValue()).toBe('bo');
  await bo.page.getByLabel('Password', { exact: true }).fill('short');
  await bo.page.getByRole('button', { name: 'Create account' }).click();
  await bo.sees('and not your name');
  await bo.page.getByLabel('Password', { exact: true }).fill('not short any more');
  await bo.page.getByRole('button', { name: 'Create account' }).click();
  await bo.composer.waitFor();
  await expect.poll(() => bo.page.locator('.message--own').count()).toBe(1);

  await grace.page.keyboard.press('Control+Comma');
  const settings = grace.page.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('tab', { name: 'Community' }).click();
  await settings.getByRole('button', { name: 'Make a link' }).click();
  const invitation = await settings.locator('code').innerText();
  await settings.getByRole('radio', { name: 'Only by invitation' }).click();
  await grace.sees('Saved.');
  await grace.page.keyboard.press('Escape');

  await ada.page.goto(server.url);
  await ada.page.getByLabel('Handle').fill('grace.hopper');
  await ada.page.getByLabel('Password', { exact: true }).fill('is it this one?');
  await ada.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await ada.sees('do not belong together');
  await ada.page.goto(invitation);
  await fillAccount(ada.page, 'Ada Lovelace', 'analytical engines weave');
  await ada.page.getByRole('button', { name: 'Create account' }).click();
  await ada.composer.waitFor();
  expect(new URL(ada.page.url()).hash).toBe('');

  await grace.page.getByRole('button', { name: 'Create a room' }).click();
  const dialog = grace.page.getByRole('dialog', { name: 'Create a room' });
  await dialog.getByLabel('Name').fill('Board');
  await dialog.getByRole('radio', { name: 'Private' }).click();
  await dialog.getByRole('button', { name: 'Create room' }).click();
  await grace.page.getByRole('heading', { name: 'Board', level: 1 }).waitFor();
  const board = grace.page.url();
  await bo.page.goto(board);
  await bo.page.getByRole('heading', { name: /No room at this address/ }).waitFor();

  await grace.page.locator('.room-row', { hasText: 'Board' }).click({ button: 'right' });
  await grace.page.getByRole('menuitem', { name: 'Add people' }).click();
  await grace.page.getByRole('button', { name: 'Add Ada Lovelace' }).click();
  await grace.sees('Added');
  await ada.page.getByRole('link', { name: 'Board' }).click();
  await ada.say('just the two of us');
  await expect.poll(() => grace.storedTexts()).toEqual(['just the two of us']);
});
