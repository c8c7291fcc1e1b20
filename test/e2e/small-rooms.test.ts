import { expect, test } from 'vitest';
import { openVisitor } from '../kit/browser.ts';
import { Screen } from '../kit/screen.ts';
import { openServer } from '../kit/server.ts';

test('two write to each other, three make a group, somebody is removed from a room, its old address leads to it, and one is archived and taken back', async () => {
  const { url } = await openServer();
  const [first, second, third] = await Promise.all([openVisitor(), openVisitor(), openVisitor()]);
  const ada = new Screen(first.page);
  const bo = new Screen(second.page);
  const cy = new Screen(third.page);
  await Promise.all([ada.join(url, 'Ada'), bo.join(url, 'Bo'), cy.join(url, 'Cy')]);

  // To one: with the keyboard alone.
  await ada.page.getByRole('button', { name: 'New message' }).click();
  const to = ada.page.getByRole('combobox', { name: 'To' });
  await to.fill('bo');
  await ada.page.getByRole('option', { name: 'Bo' }).waitFor();
  await to.press('Enter');
  await to.press('Enter');
  await ada.page.getByRole('heading', { name: 'Bo', level: 1 }).waitFor();
  await ada.say('just between us');
  const direct = bo.page.getByRole('link', { name: /^Ada/ });
  await direct.click();
  await bo.expectTexts(['just between us']);
  await cy.page.goto(bo.page.url());
  await cy.sees('No room at this address');

  // To two.
  await bo.page.getByRole('button', { name: 'New message' }).click();
  const both = bo.page.getByRole('combobox', { name: 'To' });
  for (const name of ['Ada', 'Cy']) {
    await both.fill(name);
    await bo.page.getByRole('option', { name }).waitFor();
    await both.press('Enter');
  }
  await both.press('Control+Enter');
  await bo.page.getByRole('heading', { name: 'Ada and Cy', level: 1 }).waitFor();
  await bo.say('the three of us');
  await cy.page.getByRole('link', { name: /^Ada and Bo/ }).click();
  await cy.expectTexts(['the three of us']);

  // A room is read before it is joined, renamed, and somebody is removed from it.
  await ada.createRoom('Tea');
  await ada.say('black or green?');
  await bo.page.goto(`${url}/r/tea`);
  await bo.expectTexts(['black or green?']);
  await bo.page.getByRole('button', { name: 'Join room' }).click();
  await bo.composer.waitFor();
  await ada.page.getByRole('button', { name: 'More about this room' }).click();
  await ada.page.getByRole('menuitem', { name: 'Room settings' }).click();
  await ada.page.getByLabel('Name', { exact: true }).fill('Green tea');
  await ada.page.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => new URL(ada.page.url()).pathname).toBe('/r/green-tea');
  await cy.page.goto(`${url}/r/tea`);
  await cy.page.getByRole('heading', { name: 'Green tea', level: 1 }).waitFor();
  await expect.poll(() => new URL(cy.page.url()).pathname).toBe('/r/green-tea');
  await ada.page.getByRole('tab', { name: 'Members' }).click();
  await ada.page.getByRole('button', { name: 'Remove Bo' }).click();
  await bo.page.getByRole('button', { name: 'Join room' }).waitFor();
  await ada.page.keyboard.press('Escape');

  // A room is archived, which can be taken back at once, and later where one would write.
  await ada.createRoom('Attic');
  const archive = async () => {
    await ada.page.getByRole('button', { name: 'More about this room' }).click();
    await ada.page.getByRole('menuitem', { name: 'Room settings' }).click();
    await ada.page.getByRole('button', { name: 'Archive room' }).click();
    await ada.page.getByRole('link', { name: 'Archived Attic' }).waitFor();
  };
  await archive();
  await ada.sees('Nothing has been said here');
  const told = ada.page.locator('.toast', { hasText: 'Attic is archived' });
  await told.getByRole('button', { name: 'Undo' }).click();
  await ada.composer.waitFor();
  await ada.sees('Say the first word');
  await archive();
  await ada.page.getByRole('button', { name: 'Take back into use' }).click();
  await ada.composer.waitFor();
  expect(await ada.page.getByRole('link', { name: 'Archived Attic' }).count()).toBe(0);
});
