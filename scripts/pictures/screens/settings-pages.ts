import type { Page } from 'playwright-core';
import type { Screen, Screens } from '../screen.ts';

/** The settings of the owner: their own, and those of the community. */
export const settingsPages: Screens = {
  // There is somebody whom they blocked.
  account: { ...page('account', '.blocked-people__person'), who: 'silenced' },
  security: page('security', '.setting__title'),
  community: page('community', '.setting__title'),
  people: page('people', '.person-row', async (opened) => {
    await opened.locator('.person-row').getByRole('button').nth(2).click();
  }),
  bots: page('bots', '.bot-card'),
  reports: page('reports', '.reports__card'),
  audit: page('audit', '.audit__entry'),
};

/** @param shown stands on the page once it has what it shows */
function page(tab: string, shown: string, then?: (page: Page) => Promise<void>): Screen {
  return {
    who: 'owner',
    path: `/r/lobby#settings/${tab}`,
    act: async (page) => {
      await page.getByRole('dialog').locator(shown).first().waitFor();
      await then?.(page);
    },
    kept: ['people', 'reports'].includes(tab) ? ['1440-light'] : [],
  };
}
