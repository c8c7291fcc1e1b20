import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { limits } from '../../protocol/limits.ts';
import { openVisitor } from '../kit/browser.ts';
import { Screen } from '../kit/screen.ts';
import { openServer } from '../kit/server.ts';

function options(page: Page): Locator {
  return page.locator('[role="option"]');
}

/** The option that Enter would pick, as the text field names it to a screen reader. */
async function activeOption(screen: Screen): Promise<string> {
  const id = await screen.composer.getAttribute('aria-activedescendant');
  return screen.page.locator(`[id="${id}"]`).innerText();
}

test('people and rooms are completed with the keyboard, refused with Escape, and undone like typing', async () => {
  const server = await openServer();
  const [one, two] = await Promise.all([openVisitor(), openVisitor()]);
  const ada = new Screen(one.page);
  const bo = new Screen(two.page);
  await bo.join(server.url, 'Zoë de la Cruz');
  await ada.join(server.url, 'Ada');
  await ada.sees('Zoë de la Cruz');
  await ada.createRoom('garden plans');
  await ada.page.goBack();
  await ada.standsIn('Lobby');
  const { keyboard } = ada.page;

  await ada.composer.pressSequentially('hello @zoe');
  await options(ada.page).first().waitFor();
  expect(await activeOption(ada)).toContain('Zoë de la Cruz');
  await keyboard.press('Enter');
  await keyboard.type(', see #');
  await expect.poll(() => options(ada.page).count()).toBeGreaterThan(1);
  await keyboard.press('ArrowDown');
  expect(await activeOption(ada)).toContain('garden plans');
  await keyboard.press('Tab');
  expect(await ada.composer.inputValue()).toBe('hello @Zoë de la Cruz, see #garden-plans ');
  await keyboard.press('ControlOrMeta+z');
  expect(await ada.composer.inputValue()).toContain('see #');

  await ada.composer.fill('');
  await ada.composer.pressSequentially('@z');
  await options(ada.page).first().waitFor();
  await keyboard.press('Escape');
  await keyboard.type('oe');
  await expect.poll(() => ada.composer.inputValue()).toBe('@zoe');
  expect(await options(ada.page).count()).toBe(0);
  await keyboard.press('Enter');
  await ada.expectTexts(['@zoe']);

  // What an input method composes belongs to it, and so does its Enter.
  await ada.composer.focus();
  const session = await one.context.newCDPSession(ada.page);
  await session.send('Input.imeSetComposition', { text: '@z', selectionStart: 2, selectionEnd: 2 });
  await expect.poll(() => ada.composer.inputValue()).toBe('@z');
  expect(await options(ada.page).count()).toBe(0);
  await ada.composer.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true });
  expect(await ada.composer.inputValue()).toBe('@z');
  await session.send('Input.insertText', { text: '@zo' });
  await options(ada.page).first().waitFor();
  await ada.page.getByRole('option', { name: /Zoë/ }).click();
  expect(await ada.composer.inputValue()).toBe('@Zoë de la Cruz ');
});

test('emoji are found by name, in the text and in the picker, and stand where the caret was', async () => {
  const server = await openServer();
  const { page } = await openVisitor();
  const ada = new Screen(page);
  await ada.join(server.url, 'Ada');

  await ada.composer.pressSequentially('yes :party_p');
  await page.getByRole('option', { name: 'party popper' }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type(' :tada:');
  expect(await ada.composer.inputValue()).toBe('yes 🎉 🎉');

  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ControlOrMeta+e');
  const picker = page.getByRole('dialog', { name: 'Emoji' });
  await picker.getByRole('radio', { name: 'Medium dark' }).check({ force: true });
  await picker.getByRole('combobox').fill('waving hand');
  await picker.getByRole('gridcell', { name: 'waving hand', exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type('!');
  expect(await ada.composer.inputValue()).toBe('yes👋🏾! 🎉 🎉');

  await page.getByRole('button', { name: 'Insert an emoji' }).click();
  const often = picker.getByRole('rowgroup', { name: 'Frequently used' });
  await expect.poll(() => often.getByRole('gridcell').allInnerTexts()).toEqual(['🎉', '👋🏾']);
  await picker.getByRole('button', { name: 'Flags' }).click();
  await picker.getByRole('gridcell', { name: 'flag: Japan' }).scrollIntoViewIfNeeded();
  await page.keyboard.press('Escape');
  await expect.poll(() => picker.count()).toBe(0);
  await page.keyboard.type('?');
  expect(await ada.composer.inputValue()).toBe('yes👋🏾!? 🎉 🎉');
});

test('a draft stays in its room, what is pasted keeps its lines, and what is too long goes in parts', async () => {
  const server = await openServer();
  const { page, context } = await openVisitor();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const ada = new Screen(page);
  await ada.join(server.url, 'Ada');
  await ada.composer.fill('half a thought');
  await ada.createRoom('elsewhere');
  expect(await ada.composer.inputValue()).toBe('');
  await page.goBack();
  await page.getByRole('heading', { name: 'Lobby', level: 1 }).waitFor();
  expect(await ada.composer.inputValue()).toBe('half a thought');
  await page.goForward();
  await page.getByRole('heading', { name: 'elsewhere', level: 1 }).waitFor();
  await page.keyboard.type('another');
  await page.getByRole('navigation').getByRole('link', { name: 'Lobby' }).click();
  await page.getByRole('heading', { name: 'Lobby', level: 1 }).waitFor();
  await page.keyboard.press('ControlOrMeta+z');
  expect(await ada.composer.inputValue()).toBe('half a thought');
  await page.reload();
  await ada.composer.waitFor();
  expect(await ada.composer.inputValue()).toBe('half a thought');

  // With the focus on nothing at all, letters and the clipboard go into the text.
  await ada.composer.fill('');
  await ada.composer.blur();
  await page.keyboard.type('so: ');
  await page.evaluate(() => navigator.clipboard.writeText('one\u000btwo\r\nthree'));
  await page.keyboard.press('ControlOrMeta+v');
  await expect.poll(() => ada.composer.inputValue()).toBe('so: one\ntwo\nthree');

  const line = `${'word '.repeat(19)}end.\n`;
  const long = line.repeat(Math.ceil(limits.messageCharacters / line.length) + 2);
  await ada.composer.fill(long.slice(0, limits.messageCharacters - 2));
  await ada.sees('2 characters left');
  await ada.composer.fill(long);
  await ada.sees('characters too many');
  await ada.composer.press('Enter');
  expect(await ada.composer.inputValue()).toBe(long);
  await page.getByRole('button', { name: 'Send in parts' }).click();
  await expect.poll(() => ada.storedTexts()).toHaveLength(2);
  expect((await ada.storedTexts()).join('\n')).toBe(long.trim());
  expect(await ada.composer.inputValue()).toBe('');
});
