import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { audit } from '../../scripts/accessibility/audit.ts';
import { openPlace, type Place } from '../../scripts/pictures/place.ts';
import { screens } from '../../scripts/pictures/screens.ts';
import { variants } from '../../scripts/pictures/variants.ts';
import { visit } from '../../scripts/pictures/visit.ts';
import { theBrowser } from '../kit/browser.ts';

let place: Place;
let browser: Browser;

beforeAll(async () => {
  [place, browser] = await Promise.all([openPlace(), theBrowser()]);
});

afterAll(() => place.close());

/** Those that hold the most different components. All of them, in all variants: `npm run accessibility`. */
const looked = ['join', 'room', 'catch-up', 'switcher', 'settings', 'emoji'];

test.each(looked)('the screen %s keeps to WCAG 2.2 AA', async (name) => {
  const screen = screens[name];
  if (!screen) throw new Error(`there is no screen ${name}`);
  const { faults, held } = await visit(browser, place, screen, variants['1440-light'], audit);
  expect(faults).toEqual([]);
  expect(held).toBeGreaterThan(10);
});
