import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { afternoonZone } from './afternoon-zone.ts';
import { openPlace } from './place.ts';
import { screens } from './screens.ts';
import { allVariants, variants } from './variants.ts';
import { visit } from './visit.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    all: { type: 'boolean', default: false },
    out: { type: 'string', default: join(import.meta.dirname, '../../docs/pictures') },
  },
});

/** Of WebP: text stays sharp, and a picture stays below 100 KB. */
const quality = 88;

// The seeded working days are those of the people in the pictures.
process.env.TZ = afternoonZone(new Date());
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
      const picture = await visit(browser, place, screen, variants[variant], photograph);
      writeFileSync(file, picture);
      console.log(file);
    } catch (error) {
      console.error(`${name}-${variant}: ${error instanceof Error ? error.message : error}`);
      process.exitCode = 1;
    }
  }
}

async function photograph(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality });
  return Buffer.from(data, 'base64');
}
