import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openVisitor } from '../kit/browser.ts';
import { expectFocus } from '../kit/expect-focus.ts';
import { Screen } from '../kit/screen.ts';
import { openServer } from '../kit/server.ts';

test('everything a visit is made of is done with the keyboard alone', async () => {
  const server = await openServer();
  const { page } = await openVisitor({ reducedMotion: 'reduce' });
  const ada = new Screen(page);
  const { keyboard } = page;
  await page.goto(server.url);
  await expectFocus(page.getByLabel('Your name'));

  await keyboard.type('Ada');
  await keyboard.press('Enter');
  await ada.composer.waitFor();
  await expect.poll(() => focused(page)).toMatchObject({ name: 'Message' });
  await keyboard.type('typed without a mouse');
  await keyboard.press('Enter');
  await ada.expectTexts(['typed without a mouse']);

  // Every stop of the Tab key has a name and shows that it has the focus, and the way leads round.
  const stops = await tabStops(page);
  expect(stops.filter((stop) => stop.name === '' || !stop.isSeen)).toEqual([]);
  expect(stops.map((stop) => stop.name)).toEqual(expect.arrayContaining(['Message']));
  expect(stops.some((stop) => /Lobby/.test(stop.name))).toBe(true);

  await ada.goTo('create a room', 'Create a room');
  await expectFocus(page.getByRole('dialog', { name: 'Create a room' }).getByLabel('Name'));
  await keyboard.type('Tea Time');
  await keyboard.press('Enter');
  await ada.standsIn('Tea Time');
  await expect.poll(() => focused(page)).toMatchObject({ name: 'Message' });
  await keyboard.press('Alt+ArrowUp');
  await ada.standsIn('Lobby');

  await keyboard.press('Control+.');
  await keyboard.press('Control+,');
  await page.getByRole('dialog', { name: 'Settings' }).waitFor();
  await keyboard.press('Escape');
  await expect.poll(() => page.getByRole('dialog', { name: 'Settings' }).count()).toBe(0);
  await keyboard.press('Control+/');
  await page.getByRole('dialog', { name: /shortcuts/i }).waitFor();
  await keyboard.press('Escape');
  await expect.poll(() => focused(page)).toMatchObject({ name: 'Message' });

  await ada.goTo('sign out', 'Sign out');
  await page.getByRole('dialog', { name: 'Sign out?' }).waitFor();
  // The dialog begins at what does no harm.
  await expect.poll(() => focused(page)).toMatchObject({ name: 'Cancel' });
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await page.getByLabel('Your name').waitFor();
});

interface Stop {
  name: string;
  isSeen: boolean;
}

/** What has the focus: its accessible name as the page gives it, and whether one can see that it has it. */
function focused(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body)
      return { name: '', isSeen: false };
    const byId = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    const name =
      element.ariaLabel ??
      [...byId.map((id) => document.getElementById(id)), ...labels, element]
        .map((named) => named?.textContent ?? '')
        .join(' ');
    const shows = (of: Element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(of);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    };
    // A field may leave it to the box around it, a splitter to the line that it draws.
    const around = [element, element.parentElement, element.parentElement?.parentElement];
    const line = getComputedStyle(element, '::after');
    const isSeen =
      around.some((one) => one instanceof Element && shows(one)) ||
      (line.content !== 'none' && line.opacity === '1');
    return { name: name.trim(), isSeen };
  });
}

/** All that Tab leads to, from the composer until it comes back to it. */
async function tabStops(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const isPage = await page.evaluate(() => document.activeElement === document.body);
    if (isPage) continue;
    const stop = await focused(page);
    stops.push(stop);
    if (stop.name === 'Message') break;
  }
  return stops;
}
