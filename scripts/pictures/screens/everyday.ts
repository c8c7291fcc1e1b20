import type { Page } from 'playwright-core';
import type { Screens } from '../screen.ts';
import { allVariants } from '../variants.ts';
import { back, dialogBy, messageMenu, messages, settled } from './steps.ts';

const light = ['1440-light'] as const;
const both = ['1440-light', '1440-dark'] as const;
const deskAndPhone = ['1440-light', '390-dark'] as const;

/** What everybody sees who talks here. */
export const everyday: Screens = {
  join: { who: 'stranger', path: '/', kept: deskAndPhone },
  room: { who: 'main', path: '/r/lobby', act: messages, kept: allVariants },
  // Whose reading it does not touch: the others show what is unread.
  sidebar: { who: 'main', path: '/r/lobby', act: back, kept: ['390-light', '390-rtl'] },
  switcher: { who: 'main', path: '/r/lobby', act: dialogBy('Control+k'), kept: deskAndPhone },
  'catch-up': { who: 'main', path: '/unread', act: settled, kept: [...both, '390-light'] },
  emoji: { who: 'main', path: '/r/lobby', act: dialogBy('Control+e'), kept: light },
  settings: { who: 'main', path: '/r/lobby', act: dialogBy('Control+,'), kept: both },
  notifications: {
    who: 'main',
    path: '/r/lobby#settings/notifications',
    act: (page) => page.getByRole('dialog').waitFor(),
    kept: [],
  },
  status: { who: 'main', path: '/r/lobby', act: status, kept: [] },
  keys: { who: 'main', path: '/r/lobby', act: dialogBy('Control+/'), kept: light },
  actions: { who: 'main', path: '/r/lobby', act: (page) => messageMenu(page), kept: light },
  person: { who: 'main', path: '/r/lobby', act: person, kept: deskAndPhone },
  workshop: { who: 'main', path: '/r/workshop', act: messages, kept: light },
  'right-to-left': { who: 'main', path: '/r/ركن-العربية', act: messages, kept: light },
  empty: { who: 'main', path: '/r/spring-fair', act: settled, kept: light },
  unknown: { who: 'main', path: '/r/nowhere', act: settled, kept: light },
  'not-joined': { who: 'main', path: '/r/wheel-building', act: settled, kept: light },
  offline: { who: 'main', path: '/r/lobby', act: offline, kept: deskAndPhone },
  failed: { who: 'main', path: '/r/lobby', act: failed, kept: [] },
  outdated: { who: 'main', path: '/r/lobby', act: outdated, kept: [] },
  'storage-full': { who: 'main', path: '/r/lobby', before: fill, act: notice, kept: [] },
  'first-visit': { who: 'stranger', path: '/', act: join, kept: ['390-light'] },
  'all-read': { who: 'stranger', path: '/unread', act: join, kept: light },
};

/** The card of somebody else who has said something there lately. */
async function person(page: Page): Promise<void> {
  await messages(page);
  await page.locator('.message:not(.message--own) .message__author').last().click();
  await page.getByRole('dialog').waitFor();
}

async function status(page: Page): Promise<void> {
  await back(page);
  await page.locator('.account__button').click();
  await page.getByRole('menuitem').first().click();
  await page.getByRole('dialog').getByRole('switch').nth(1).click();
}

async function cutOff(page: Page): Promise<void> {
  await messages(page);
  await page.context().setOffline(true);
  // The connection is open until a heartbeat stays away: what is written before goes out by it.
  await page.locator('.banner--warning').waitFor({ timeout: 30_000 });
}

async function offline(page: Page): Promise<void> {
  await cutOff(page);
  const composer = page.getByRole('textbox').last();
  await composer.fill('Who took the cargo bike? I only need it until three');
  await page.locator('form').last().getByRole('button').last().click();
  await page.locator('article[data-state="queued"]').waitFor();
}

/** A room of which nothing is held, since nothing in it is unread. */
async function failed(page: Page): Promise<void> {
  await cutOff(page);
  const room = page
    .locator('.room-row:not(:has(.room-link__badge)) .room-link:not([aria-current])')
    .first();
  if (!(await room.isVisible())) await page.locator('.back-button').click();
  await room.click();
  await page.locator('.empty-state').waitFor();
}

/** Comes back to a server that greets as one of another version. */
async function outdated(page: Page): Promise<void> {
  await messages(page);
  await page.routeWebSocket(/socket\.io/, (near) => {
    const far = near.connectToServer();
    far.onMessage((frame) =>
      near.send(String(frame).replace(/(\["hello",.*"protocol":)\d+/, '$199')),
    );
  });
  await page.reload();
  await page.locator('.banner--alert').waitFor();
}

/** In the page: no room is left for anything. */
function fill(): void {
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('no room is left', 'QuotaExceededError');
  };
}

async function notice(page: Page): Promise<void> {
  await messages(page);
  await page.locator('.toast').first().waitFor();
}

const newcomers = ['Maya', 'Tomás', 'Inès', 'Oskar', 'Wen', 'Amal', 'Lior', 'Nadia', 'Pavel'];
let joined = 0;

async function join(page: Page): Promise<void> {
  const name = newcomers[joined % newcomers.length];
  const round = Math.floor(joined / newcomers.length);
  joined += 1;
  await page.getByRole('textbox').fill(round === 0 ? `${name}` : `${name} ${round + 1}`);
  await page.keyboard.press('Enter');
  await page.locator('.sidebar, .panes').first().waitFor();
  await page.getByRole('main').getByRole('heading').first().waitFor();
}
