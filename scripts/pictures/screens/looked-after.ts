import type { Page } from 'playwright-core';
import type { Place } from '../place.ts';
import type { Screens } from '../screen.ts';
import { back, messageMenu, messages, take } from './steps.ts';

/** Rooms of a few people, and what those see and do who look after a room. */
export const lookedAfter: Screens = {
  group: { who: 'owner', path: ({ group }) => `/r/${group}`, act: messages, kept: ['1440-light'] },
  'new-message': { who: 'owner', path: '/r/lobby', act: newMessage, kept: [] },
  'room-settings': { who: 'owner', path: shelf, act: roomSettings, kept: ['1440-light'] },
  'room-members': { who: 'owner', path: shelf, act: roomMembers, kept: [] },
  report: { who: 'owner', path: shelf, act: (page) => about(page, 'report'), kept: [] },
  mute: { who: 'owner', path: shelf, act: (page) => about(page, 'manage'), kept: [] },
  // Not a word from whom they blocked, nor one of their own.
  silenced: { who: 'silenced', path: shelf, act: messages, kept: [] },
};

/** A private room, whose address does not tell its name. */
function shelf(place: Place): string {
  return `/r/${place.shelf}`;
}

async function newMessage(page: Page): Promise<void> {
  await back(page);
  await page.locator('.section__tools > button:not([aria-haspopup])').last().click();
  const to = page.getByRole('dialog').getByRole('combobox');
  for (const [start, name] of [
    ['maxi', 'Maximiliana'],
    ['sof', 'Sofía'],
    ['gwen', 'Gwen'],
  ]) {
    if (!start || !name) continue;
    await to.fill(start);
    await page.getByRole('option', { name }).waitFor();
    await to.press('Enter');
  }
  await to.fill('p');
  await page.getByRole('dialog').getByRole('option').nth(1).waitFor();
}

async function roomSettings(page: Page): Promise<void> {
  await messages(page);
  await page.locator('.room-header [aria-haspopup]').last().click();
  await take(page, 'settings');
  await page.getByRole('dialog').getByRole('textbox').first().waitFor();
}

async function roomMembers(page: Page): Promise<void> {
  await roomSettings(page);
  await page.getByRole('dialog').getByRole('tab').nth(1).click();
  await page.locator('.room-members__person').first().waitFor();
}

async function about(page: Page, what: 'report' | 'manage'): Promise<void> {
  await messageMenu(page, 1);
  await take(page, what);
}
