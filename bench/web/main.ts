import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { removeFolders } from '../folders.ts';
import { Bench, type Measure } from './bench.ts';
import { roomSwitch } from './measures/room-switch.ts';
import { scrolling } from './measures/scrolling.ts';
import { size } from './measures/size.ts';
import { start } from './measures/start.ts';
import { switcher } from './measures/switcher.ts';
import { typing } from './measures/typing.ts';
import { isMissed, report } from './report.ts';
import { openBrowser } from './visit.ts';

const measures = { switch: roomSwitch, switcher, typing, scrolling, start, size } satisfies Record<
  string,
  Measure
>;

const usage = `npm run bench:web [-- [measure …] [options]]

  Measures: ${Object.keys(measures).join(', ')}

  Without one all are measured and the results go to bench/web/results.md.
  --quick         everything once, shown only
  --runs n        how often everything is measured       --slowdown n   of the page's processor
  --out file      writes the results there`;

const resultsFile = join(import.meta.dirname, 'results.md');

await main();

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      quick: { type: 'boolean', default: false },
      runs: { type: 'string', default: '3' },
      slowdown: { type: 'string', default: '4' },
      out: { type: 'string' },
    },
  });
  const names = positionals.length > 0 ? positionals : Object.keys(measures);
  const chosen = names.flatMap((name) => (isMeasure(name) ? [measures[name]] : []));
  const runs = values.quick ? 1 : Number(values.runs);
  if (chosen.length < names.length || !(runs >= 1)) {
    console.error(`\n${usage}\n`);
    process.exitCode = 1;
    return;
  }
  process.on('exit', removeFolders);
  const browser = await openBrowser();
  const bench = new Bench(browser, Number(values.slowdown), values.quick ? 1 : 3);
  for (let run = 1; run <= runs; run++) {
    for (const measure of chosen) await attempt(bench, measure, `run ${run}`);
  }
  bench.profiling = true;
  for (const measure of chosen) {
    if (measure.rows.some((row) => isMissed(bench, row))) await attempt(bench, measure, 'profile');
  }
  const text = report(bench, chosen, runs);
  await browser.close();
  console.log(text);
  // Results of a part must not pass for those of the whole.
  const out = values.out ?? (process.argv.length === 2 ? resultsFile : null);
  if (out) writeFileSync(out, text);
}

function isMeasure(name: string): name is keyof typeof measures {
  return Object.hasOwn(measures, name);
}

/** One that fails is told of, and does not take the others along. */
async function attempt(bench: Bench, measure: Measure, what: string): Promise<void> {
  const from = performance.now();
  try {
    await measure.run(bench);
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
  }
  const seconds = Math.round((performance.now() - from) / 1000);
  console.error(`${what}: ${measure.rows[0]?.key}, ${seconds} s`);
}
