import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afternoonZone } from './afternoon-zone.ts';
import type { Place } from './place.ts';
import type { Screen } from './screen.ts';
import type { Variant } from './variants.ts';

/** Opens a screen as a variant shows it, in a browser context of its own, for as long as `look` takes. */
export async function visit<T>(
  browser: Browser,
  place: Place,
  screen: Screen,
  variant: Variant,
  look: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({
    viewport: { width: variant.width, height: variant.height },
    isMobile: variant.isPhone,
    hasTouch: variant.isPhone,
    deviceScaleFactor: variant.isPhone ? 2 : 1,
    colorScheme: variant.theme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: afternoonZone(new Date()),
  });
  try {
    const page = await arrive(context, place, screen, variant);
    await settle(page, screen);
    return await look(page);
  } finally {
    await context.close();
  }
}

async function arrive(
  context: BrowserContext,
  place: Place,
  screen: Screen,
  variant: Variant,
): Promise<Page> {
  if (screen.who !== 'stranger') {
    const value = place.tokens[screen.who];
    await context.addCookies([{ name: 'parley', value, url: place.url }]);
  }
  await context.addInitScript(store, choices(variant));
  if (screen.before) await context.addInitScript(screen.before);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const path = typeof screen.path === 'string' ? screen.path : screen.path(place);
  await page.goto(place.url + path);
  return page;
}

async function settle(page: Page, screen: Screen): Promise<void> {
  await page.waitForLoadState('networkidle');
  await screen.act?.(page);
  await still(page);
}

/** Shows the open page as another variant of its size and language does: what is chosen applies at once. */
export async function show(page: Page, variant: Variant): Promise<void> {
  await page.evaluate(store, choices(variant));
  await page.evaluate(() => dispatchEvent(new StorageEvent('storage')));
  await still(page);
}

async function still(page: Page): Promise<void> {
  await page.waitForFunction(isStill);
  await page.evaluate(() => document.fonts.ready);
}

function choices(variant: Variant): Record<string, string> {
  const { theme, language, contrast = 'system', textSize = 'normal' } = variant;
  return { theme, language, contrast, textSize };
}

/** In the page. */
function store(chosen: Record<string, string>): void {
  for (const [name, value] of Object.entries(chosen)) localStorage.setItem(`parley:${name}`, value);
}

/** In the page: no part of it is on its way, or moving to its place. What goes round without end may. */
function isStill(): boolean {
  const isMoving = document.getAnimations().some(({ effect, playState }) => {
    return (
      playState === 'running' && effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY
    );
  });
  return !isMoving && document.querySelector('.skeleton, .spinner, [aria-busy="true"]') === null;
}
