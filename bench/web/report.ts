import { loadavg } from 'node:os';
import { median } from '../measure/statistics.ts';
import { machine } from '../report/machine.ts';
import { withSpread } from '../report/table.ts';
import { type Bench, figureName, type Measure, type Profile, type Row } from './bench.ts';
import { parleyTitle, tutorialTitle } from './sites/site.ts';

const kindsShown = 6;
const functionsShown = 8;

/** The results as a Markdown document. */
export function report(bench: Bench, measures: readonly Measure[], runs: number): string {
  const rows = measures.flatMap((measure) => measure.rows);
  const missed = rows.filter((row) => isMissed(bench, row));
  return `${[
    '# What the web client costs',
    `Made by \`npm run bench:web\` from the traces of Chromium, ${bench.slowdown} times slower than this machine. A figure ` +
      `is the median of all that was measured in ${runs} runs, with the least and the most in brackets. Beside it, for scale, ` +
      'a page like that of Socket.IO’s “Get started” tutorial (`bench/web/tutorial`) with the same messages: it shows a ' +
      'list item for each, keeps nothing, and has no rooms to switch.',
    machine({
      load: loadavg()
        .map((load) => load.toFixed(1))
        .join(', '),
      Chromium: bench.browser.version(),
      'in the page': `a processor ${bench.slowdown} times slower`,
    }),
    table(bench, rows),
    'Load is that of the last 1, 5 and 15 minutes, this included: where it is far above the number of cores, others had ' +
      'their part of the processor, and the figures are larger than the page is slow.',
    'A key’s work is the time its page’s main thread is busy from the key until the frame is handed over to be drawn. ' +
      'On the screen it can only be with one of the 60 frames a second: half a frame’s wait, then one for drawing.',
    ...missed.map((row) => profileOf(bench, row)),
  ].join('\n\n')}\n`;
}

function table(bench: Bench, rows: readonly Row[]): string {
  return [
    `| measure | target | ${parleyTitle} | | ${tutorialTitle} | ratio |`,
    '| --- | --: | --: | --- | --: | --: |',
    ...rows
      .filter((row) => values(bench, row, parleyTitle).length > 0)
      .map((row) => line(bench, row)),
  ].join('\n');
}

function line(bench: Bench, row: Row): string {
  const own = values(bench, row, parleyTitle);
  const other = values(bench, row, tutorialTitle);
  const theirs = median(other);
  const ratio = theirs > 0 ? (median(own) / theirs).toFixed(2) : '–';
  const target =
    row.most !== undefined ? `≤ ${row.most}` : row.least !== undefined ? `≥ ${row.least}` : '';
  const verdict = target === '' ? '' : isMissed(bench, row) ? '**missed**' : 'met';
  const cells = [target, spread(own, row), verdict, spread(other, row), ratio];
  return `| ${row.title} | ${cells.join(' | ')} |`;
}

function spread(found: readonly number[], { digits }: Row): string {
  if (found.length === 0) return '–';
  return withSpread(
    { median: median(found), least: Math.min(...found), most: Math.max(...found) },
    digits,
  );
}

export function isMissed(bench: Bench, row: Row): boolean {
  const found = values(bench, row, parleyTitle);
  if (found.length === 0) return false;
  const { most = Number.POSITIVE_INFINITY, least = Number.NEGATIVE_INFINITY } = row;
  return median(found) > most || median(found) < least;
}

function values(bench: Bench, { key }: Row, subject: string): readonly number[] {
  return bench.figures.get(figureName(key, subject)) ?? [];
}

function profileOf(bench: Bench, row: Row): string {
  const profile = bench.profiles.get(figureName(row.key, parleyTitle));
  const title = `## Missed: ${row.title}`;
  if (!profile) return `${title}\n\nThere is no profile of it.`;
  return [title, kinds(profile), functions(profile)].join('\n\n');
}

function kinds({ kinds }: Profile): string {
  const shares = kinds.slice(0, kindsShown);
  return `What the page’s main thread did: ${shares.map(({ what, millis }) => `${what} ${millis.toFixed(0)} ms`).join(', ')}.`;
}

function functions({ functions }: Profile): string {
  const rows = functions.slice(0, functionsShown);
  return [
    '| function (self time, sampled) | ms |',
    '| --- | --: |',
    ...rows.map(({ what, millis }) => `| \`${what}\` | ${millis.toFixed(1)} |`),
  ].join('\n');
}
