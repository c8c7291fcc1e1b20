import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { openPlace, type Place } from '../pictures/place.ts';
import type { Screen } from '../pictures/screen.ts';
import { screens } from '../pictures/screens.ts';
import { type Variant, variants } from '../pictures/variants.ts';
import { show, visit } from '../pictures/visit.ts';
import { type Audit, audit } from './audit.ts';
import { auditGallery } from './audit-gallery.ts';
import { report } from './report.ts';

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const names = values.only?.split(',') ?? Object.keys(screens);

/** Every size, theme and direction once, and what somebody may have chosen for their eyes. */
const seen: Record<string, Variant> = {
  '1440-light': variants['1440-light'],
  '1440-dark': variants['1440-dark'],
  '1024-rtl': variants['1024-rtl'],
  '390-light': variants['390-light'],
  '390-dark': variants['390-dark'],
  '390-rtl': variants['390-rtl'],
  '1440-contrast': { ...variants['1440-light'], contrast: 'more' },
  '1440-dark-contrast': { ...variants['1440-dark'], contrast: 'more' },
  '1440-huge-text': { ...variants['1440-light'], textSize: 'huge' },
};

type Way = [name: string, how: Variant];

/** Those of one size and language are one page, which is shown one way after the other. */
const loads = Object.values(
  Object.groupBy(Object.entries(seen), ([, { width, language }]) => `${width} ${language}`),
).filter((ways) => ways !== undefined);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const audits = new Map<string, Map<string, Audit>>();
try {
  await auditScreens(browser);
  if (values.only === undefined) audits.set('gallery', await auditGallery(browser));
} finally {
  await browser.close();
}
const faults = [...audits.values()].flatMap((of) => [...of.values()].flatMap((one) => one.faults));
if (faults.length > 0) process.exitCode = 1;
if (values.only === undefined) {
  writeFileSync(join(import.meta.dirname, '../../docs/accessibility-report.md'), report(audits));
}

async function auditScreens(browser: Browser): Promise<void> {
  const place = await openPlace();
  try {
    for (const name of names) {
      const screen = screens[name];
      if (!screen) throw new Error(`There is no screen ${name}, only ${Object.keys(screens)}.`);
      const results = new Map<string, Audit>();
      audits.set(name, results);
      for (const ways of loads) await auditWays(browser, place, screen, ways, results);
      for (const [variant, { held, faults }] of results) {
        console.log(`${name} ${variant}: ${held} rules hold, ${faults.length} faults`);
        for (const fault of faults) console.error(fault);
      }
    }
  } finally {
    await place.close();
  }
}

/** A screen that does not come is a fault of its own, and does not take the others along. */
async function auditWays(
  browser: Browser,
  place: Place,
  screen: Screen,
  ways: readonly Way[],
  results: Map<string, Audit>,
): Promise<void> {
  const [first] = ways;
  if (!first) return;
  try {
    await visit(browser, place, screen, first[1], async (page) => {
      for (const [name, how] of ways) {
        await show(page, how);
        results.set(name, await audit(page));
      }
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    for (const [name] of ways) {
      if (!results.has(name)) results.set(name, { faults: [`it was not seen: ${why}`], held: 0 });
    }
  }
}
