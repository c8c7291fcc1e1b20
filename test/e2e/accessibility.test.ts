import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { audit } from '../../scripts/accessibility/audit.ts';
import { openPlace, type Place } from '../../scripts/pictures/place.ts';
import { screens } from '../../scripts/pictures/screens.ts';
import { variants } from '../../scripts/pictures/variants.ts';
import { visit } from '../../scripts/pictures/visit.ts';
import { closeBrowser, theBrowser } from '../kit/browser.ts';

let place: Place;
let browser: Browser;

beforeAll(async () => {
  [place, browser] = await Promise.all([openPlace(), theBrowser()]);
});

afterAll(async () => {
  await place.close();
  await closeBrowser();
});

// Every other size, theme and direction: `npm run accessibility`.
test.each(Object.entries(screens))('the screen %s keeps to WCAG 2.2 AA', async (_name, screen) => {
  const { faults, held } = await visit(browser, place, screen, variants['1440-light'], audit);
  expect(faults).toEqual([]);
  expect(held).toBeGreaterThan(10);
});
