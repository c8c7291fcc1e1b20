import { expect, test } from 'vitest';
import type { Result } from '../../protocol/commands.ts';
import { openVisitor } from '../kit/browser.ts';
import { post, resultOf } from '../kit/callers.ts';
import { expectFocus } from '../kit/expect-focus.ts';
import { openServer } from '../kit/server.ts';

test('the owner finds people, gives roles, keeps somebody out and hands over; makes a bot with a token, and reads of it all in the log', async () => {
  const server = await openServer();
  const password = 'correct horse battery';
  const claim = { token: server.setupToken, name: 'Olive', handle: 'olive', password };
  const owner = resultOf<Result<'owner:claim'>>(await post(server, 'owner:claim', claim));
  const people = { mel: 'Mel Ortega', ada: 'Ada Lovelace' };
  const tokens: string[] = [];
  for (const [handle, name] of Object.entries(people)) {
    const made = await post(server, 'account:create', { name, handle, password });
    tokens.push(resultOf<Result<'account:create'>>(made).token ?? '');
  }
  const { page, context } = await openVisitor();
  const ada = await openVisitor();
  await ada.context.addCookies([{ name: 'parley', value: tokens[1] ?? '', url: server.url }]);
  await ada.page.goto(`${server.url}/r/lobby`);
  await ada.page.getByRole('textbox', { name: 'Message' }).waitFor();
  await context.addCookies([{ name: 'parley', value: owner.token ?? '', url: server.url }]);
  await page.goto(`${server.url}/#settings/people`);
  const settings = page.getByRole('dialog', { name: 'Settings' });
  const names = () => settings.locator('.person-row__name bdi').allInnerTexts();
  await expect.poll(names).toEqual(['Ada Lovelace', 'Mel Ortega', 'Olive']);

  await settings.getByRole('searchbox', { name: 'Find people' }).fill('ortega');
  await expect.poll(names).toEqual(['Mel Ortega']);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expectFocus(settings.getByRole('button', { name: /Mel Ortega/ }));
  await page.keyboard.press('Enter');
  await settings.getByRole('combobox', { name: 'Role' }).selectOption({ label: 'Admin' });
  await page.getByText('Mel Ortega is now: Admin').waitFor();

  await settings.getByRole('searchbox', { name: 'Find people' }).fill('');
  await settings.getByRole('button', { name: /Ada Lovelace/ }).click();
  await settings.getByRole('button', { name: 'Deactivate' }).click();
  const sure = page.getByRole('dialog', { name: 'Deactivate Ada Lovelace?' });
  await sure.getByRole('button', { name: 'Deactivate' }).click();
  await settings.getByRole('button', { name: 'Reactivate' }).waitFor();
  // Who is kept out is told that they were here, where an account is asked for.
  const told = ada.page.getByText('You were signed out here. Sign in again, or ask an admin.');
  await told.waitFor();
  await ada.page.getByLabel('Handle').fill('ada');
  await ada.page.getByRole('link', { name: 'Just come in with a name' }).click();
  await ada.page.getByLabel('Your name').waitFor();
  await settings.getByRole('combobox', { name: 'Show' }).selectOption({ label: 'Deactivated' });
  await expect.poll(names).toEqual(['Ada Lovelace']);

  await settings.getByRole('tab', { name: 'Security' }).click();
  await settings.getByText('only somebody with access to the server').waitFor();
  await settings.getByRole('tab', { name: 'Community' }).click();
  await settings.getByText('There is no public room beside the lobby yet.').waitFor();
  await settings.getByRole('tab', { name: 'People' }).click();

  await settings.getByRole('combobox', { name: 'Show' }).selectOption({ label: 'Admin' });
  await settings.getByRole('button', { name: /Mel Ortega/ }).click();
  await settings.getByRole('button', { name: 'Make owner' }).click();
  const proving = page.getByRole('dialog', { name: 'Make Mel Ortega the owner?' });
  await proving.getByLabel('Password').fill(password);
  await proving.getByRole('button', { name: 'Make owner' }).click();
  await page.getByText('Mel Ortega is the owner now').waitFor();
  // The bots and the log are an admin's as well.
  await settings.getByRole('tab', { name: 'Bots' }).click();
  await settings.getByRole('button', { name: 'Make a bot' }).click();
  const making = page.getByRole('dialog', { name: 'Make a bot' });
  await making.getByLabel('Name').fill('Build server');
  await making.getByRole('button', { name: 'Make a bot' }).click();
  await settings.getByRole('button', { name: 'New token' }).click();
  await settings.getByLabel('What is it for?').fill('pipeline');
  await settings.getByRole('switch', { name: 'Write' }).click();
  await settings.getByRole('button', { name: 'New token' }).click();
  const token = await settings.locator('code').innerText();
  expect(await post(server, 'room:list', {}, token)).toMatchObject({ ok: true });

  await settings.getByRole('tab', { name: 'Audit log' }).click();
  await settings.getByText('Olive made a token of Build server for: Read').waitFor();
  await settings.getByText('Olive deactivated Ada Lovelace').waitFor();
  await settings.getByText('Olive made Mel Ortega: Admin').waitFor();
  await settings.getByText('Olive made Mel Ortega the owner').waitFor();
});
