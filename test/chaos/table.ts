import type { Report } from './run-chaos.ts';

const columns: Record<string, (report: Report) => string | number> = {
  server: ({ name }) => name,
  kills: ({ kills }) => kills,
  stops: ({ stops }) => stops,
  cuts: ({ cuts }) => cuts,
  crashes: ({ crashes }) => crashes,
  resets: ({ resets }) => resets,
  acknowledged: ({ acknowledged }) => acknowledged,
  deliveries: ({ deliveries }) => deliveries,
  lost: ({ verdict }) => verdict.lost.length,
  missing: ({ verdict }) => verdict.missing.length,
  duplicated: ({ verdict }) => verdict.duplicated.length,
  reordered: ({ verdict }) => verdict.reordered.length,
};

/** The reports as a Markdown table. */
export function table(reports: readonly Report[]): string {
  const names = Object.keys(columns);
  const rows = reports.map((report) => names.map((name) => format(columns[name]?.(report) ?? '')));
  const ruler = names.map((_, index) => (index === 0 ? '---' : '--:'));
  return [names, ruler, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function format(value: string | number): string {
  return typeof value === 'number' ? value.toLocaleString('en') : value;
}
