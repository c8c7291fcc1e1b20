import type { Page } from 'playwright-core';
import { allVariants, type VariantName } from './variants.ts';

export interface Screen {
  /** Who looks: the person of the seeded data, or somebody who has never been here. */
  who: 'main' | 'stranger';
  path: string;
  /** What is to be done once the path is open, in whatever language: by roles, keys and places. */
  act?: (page: Page) => Promise<void>;
  /** Those that are kept; with `--all` every variant is made. */
  kept: readonly VariantName[];
}

const desk = ['1440-light', '1440-dark'] as const;
const onceEach = ['1440-light', '390-dark'] as const;

/** The main screens by the name that their pictures begin with. */
export const screens: Record<string, Screen> = {
  join: { who: 'stranger', path: '/', kept: onceEach },
  room: { who: 'main', path: '/r/lobby', act: messages, kept: allVariants },
  workshop: { who: 'main', path: '/r/workshop', act: messages, kept: desk },
  'right-to-left': { who: 'main', path: '/r/ركن-العربية', act: messages, kept: ['1440-light'] },
  empty: { who: 'main', path: '/r/spring-fair', kept: ['1440-light'] },
  unknown: { who: 'main', path: '/r/nowhere', kept: ['1440-light'] },
  stranger: { who: 'main', path: '/r/wheel-building', kept: ['1440-light'] },
  settings: { who: 'main', path: '/r/lobby#settings', kept: ['1440-light'] },
  notifications: { who: 'main', path: '/r/lobby#settings/notifications', kept: [] },
  offline: { who: 'main', path: '/r/lobby', act: offline, kept: onceEach },
};

async function messages(page: Page): Promise<void> {
  await page.getByRole('log').getByRole('article').last().waitFor();
}

async function offline(page: Page): Promise<void> {
  await messages(page);
  await page.context().setOffline(true);
  await page
    .getByRole('textbox')
    .last()
    .fill('Who took the cargo bike? I only need it until three');
  await page.keyboard.press('Enter');
  await page.getByRole('status').first().waitFor();
}
