import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afternoonZone } from './afternoon-zone.ts';
import { openPlace, type Place } from './place.ts';
import { type Screen, screens } from './screens.ts';
import { allVariants, type Variant, variants } from './variants.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    all: { type: 'boolean', default: false },
    out: { type: 'string', default: join(import.meta.dirname, '../../docs/pictures') },
  },
});

/** Of WebP: text stays sharp, and a picture stays below 100 KB. */
const quality = 88;

const zone = afternoonZone(new Date());
// The seeded working days are those of the people in the pictures.
process.env.TZ = zone;
const names = values.only?.split(',') ?? Object.keys(screens);
mkdirSync(values.out, { recursive: true });
const place = await openPlace();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  for (const name of names) await takeAll(name);
} finally {
  await browser.close();
  await place.close();
}

/** One that fails is told of, and does not take the others along. */
async function takeAll(name: string): Promise<void> {
  const screen = screens[name];
  if (!screen) throw new Error(`There is no screen ${name}, only ${Object.keys(screens)}.`);
  for (const variant of values.all ? allVariants : screen.kept) {
    const file = join(values.out, `${name}-${variant}.webp`);
    try {
      writeFileSync(file, await take(browser, place, screen, variants[variant]));
      console.log(file);
    } catch (error) {
      console.error(`${name}-${variant}: ${error instanceof Error ? error.message : error}`);
      process.exitCode = 1;
    }
  }
}

async function take(
  browser: Browser,
  place: Place,
  screen: Screen,
  variant: Variant,
): Promise<Buffer> {
  const context = await browser.newContext({
    viewport: { width: variant.width, height: variant.height },
    isMobile: variant.isPhone,
    hasTouch: variant.isPhone,
    deviceScaleFactor: variant.isPhone ? 2 : 1,
    colorScheme: variant.theme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: zone,
  });
  try {
    return await photograph(await arrive(context, place, screen, variant), screen, variant);
  } finally {
    await context.close();
  }
}

async function arrive(
  context: BrowserContext,
  place: Place,
  screen: Screen,
  { theme, language }: Variant,
): Promise<Page> {
  if (screen.who === 'main') {
    await context.addCookies([{ name: 'parley', value: place.token, url: place.url }]);
  }
  await context.addInitScript(
    (chosen) => {
      for (const [name, value] of Object.entries(chosen))
        localStorage.setItem(`parley:${name}`, value);
    },
    { theme, language },
  );
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(place.url + screen.path);
  return page;
}

async function photograph(page: Page, screen: Screen, { language }: Variant): Promise<Buffer> {
  await page.waitForLoadState('networkidle');
  await screen.act?.(page);
  if (language === 'ar')
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  await page.evaluate(() => document.fonts.ready);
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality });
  return Buffer.from(data, 'base64');
}
