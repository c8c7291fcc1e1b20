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

test('a part of the page that cannot be fetched leaves the rest standing, and comes once it can be', async () => {
  const server = await ParleyProcess.start();
  const { context, page } = await openVisitor();
  const ada = new Screen(page);
  const menus = /\/assets\/menu-popover-/;
  await page.route(menus, (route) => route.abort());
  // What menus are made of is asked for before anybody points at one; and then whether there is another build.
  const looked = page.waitForResponse(
    (response) =>
      response.request().resourceType() === 'fetch' && response.url() === `${server.url}/`,
  );
  await Promise.all([page.waitForRequest(menus), looked, ada.join(server.url, 'Ada')]);

  await context.setOffline(true);
  const account = page.getByRole('button', { name: /^Ada/ });
  await account.click();
  await ada.sees('This could not be loaded.');
  await expect.poll(() => account.getAttribute('aria-expanded')).toBe('false');
  await ada.say('typed in the dark');
  await ada.expectTexts(['typed in the dark']);

  await context.setOffline(false);
  await page.unroute(menus);
  const panel = /\/assets\/security-panel-/;
  await page.route(panel, (route) => route.abort());
  await account.click();
  await page.getByRole('menuitem', { name: 'Settings' }).waitFor();
  // With the styles that were missing as well.
  const background = page
    .locator('.menu')
    .evaluate((menu) => getComputedStyle(menu).backgroundColor);
  expect(await background).not.toBe('rgba(0, 0, 0, 0)');
  // That a part could not be had is no sign of a newer build by itself.
  expect(await page.getByText('A new version').count()).toBe(0);

  // What stands in a place says so there.
  await page.getByRole('menuitem', { name: 'Settings' }).click();
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('tab', { name: 'Security' }).click();
  await settings.getByText('This could not be loaded.').waitFor();
  await page.unroute(panel);
  await settings.getByRole('button', { name: 'Try again' }).click();
  await settings.getByText('this browser alone knows you').waitFor();

  // One that the server's next build does not have.
  const next = { contentType: 'text/html', body: '<title>Parley</title>' };
  await page.route(`${server.url}/`, (route) => route.fulfill(next));
  await page.route(/\/assets\/emoji-picker-/, (route) => route.abort());
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Emoji' }).click();
  await ada.sees('A new version is ready');
});
