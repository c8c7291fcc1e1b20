import type { Column, Scenario } from '../scenarios/scenario.ts';
import { contenders } from '../servers/contenders.ts';
import { type Sample, type Summary, summary } from './samples.ts';

const reference = contenders.socketio.title;

/** The results of one scenario as a Markdown table: a row for each subject in each setting. */
export function table(name: string, scenario: Scenario, samples: readonly Sample[]): string {
  const own = samples.filter((sample) => sample.scenario === name);
  const rows = new Map(own.map((sample) => [`${sample.setting}\n${sample.subject}`, sample]));
  const titles = scenario.columns.flatMap(({ title, ratio }) =>
    ratio ? [title, '× stock'] : [title],
  );
  const lines = [
    `| setting | server | ${titles.join(' | ')} |`,
    `| --- | --- |${' --: |'.repeat(titles.length)}`,
  ];
  const ordered = [...rows.values()].sort((a, b) => indexOf(own, a) - indexOf(own, b));
  for (const row of ordered) {
    const cells = scenario.columns.flatMap((column) => cellsOf(own, row, column));
    lines.push(`| ${row.setting} | ${row.subject} | ${cells.join(' | ')} |`);
  }
  return lines.join('\n');
}

/** Settings in the order in which they were first measured, and their subjects within them. */
function indexOf(own: readonly Sample[], row: Sample): number {
  const setting = own.findIndex((sample) => sample.setting === row.setting);
  const subject = own.findIndex((sample) => sample.subject === row.subject);
  return setting * own.length + subject;
}

function cellsOf(own: readonly Sample[], row: Sample, column: Column): string[] {
  const found = summary(own, row, column.key);
  const figure = found ? withSpread(found, column.digits) : '–';
  if (!column.ratio) return [figure];
  const stock = summary(own, { ...row, subject: reference }, column.key);
  return [figure, found && stock ? (found.median / stock.median).toFixed(2) : '–'];
}

/** The median, and the least and most where they differ from it as shown. */
export function withSpread({ median, least, most }: Summary, digits: number): string {
  const [middle, low, high] = [median, least, most].map((value) => format(value, digits));
  return low === high ? String(middle) : `${middle} (${low}–${high})`;
}

export function format(value: number, digits: number): string {
  return value.toLocaleString('en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}
