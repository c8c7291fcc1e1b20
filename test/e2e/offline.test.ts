import { expect, test } from 'vitest';
import { openVisitor } from '../kit/browser.ts';
import { keptMessages } from '../kit/kept-messages.ts';
import { ParleyProcess } from '../kit/parley-process.ts';
import { Screen } from '../kit/screen.ts';

test('with the server gone a fresh start shows what was said, and what is typed goes out once it is back', async () => {
  const server = await ParleyProcess.start();
  const { context, page } = await openVisitor({ serviceWorkers: 'allow' });
  const ada = new Screen(page);
  await ada.join(server.url, 'Ada');
  await ada.say('said in the lobby');
  await ada.createRoom('Tea Time');
  await ada.say('said over tea');
  await expect.poll(() => ada.storedTexts()).toEqual(['said over tea']);
  await ada.installed();
  await expect.poll(() => keptMessages(page)).toBe(2);
  await server.kill();
  await page.close();

  const later = new Screen(await context.newPage());
  await later.page.goto(server.url);
  await expect.poll(() => new URL(later.page.url()).pathname).toBe('/r/tea-time');
  await later.expectTexts(['said over tea']);
  await later.sees('Offline since');
  await later.page.getByRole('link', { name: /Lobby/ }).click();
  await later.expectTexts(['said in the lobby']);
  await context.setOffline(true);
  await later.page.goto(`${server.url}/r/tea-time`);
  await later.expectTexts(['said over tea']);
  // A part of the page that is only loaded when it is used.
  await later.page.getByRole('button', { name: /^Ada/ }).click();
  await later.page.getByRole('menuitem', { name: 'Sign out' }).waitFor();
  await later.page.keyboard.press('Escape');
  await later.say('typed in the dark');
  await later.expectTexts(['said over tea', 'typed in the dark']);
  await later.page.reload();
  await later.expectTexts(['said over tea', 'typed in the dark']);
  expect(await later.storedTexts()).toEqual(['said over tea']);

  await server.start();
  // The browser says so to the page, which does not wait for its next attempt then.
  await context.setOffline(false);
  await expect.poll(() => later.storedTexts()).toHaveLength(2);
  await later.expectTexts(['said over tea', 'typed in the dark']);
});
