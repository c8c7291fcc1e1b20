import type { Audit } from './audit.ts';

/** The results of axe as a page: a row for each screen, a column for each way to see it. */
export function report(audits: ReadonlyMap<string, ReadonlyMap<string, Audit>>): string {
  const variants = [...new Set([...audits.values()].flatMap((results) => [...results.keys()]))];
  const rows = [...audits].map(([screen, results]) => [
    screen,
    ...variants.map((variant) => cell(results.get(variant))),
  ]);
  const table = [['screen', ...variants], ['---', ...variants.map(() => '--:')], ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
  const faults = [...audits].flatMap(([screen, results]) =>
    [...results].flatMap(([variant, { faults }]) =>
      faults.map((fault) => `- ${screen} ${variant}: ${fault.split('\n', 1)[0]}`),
    ),
  );
  return `# What axe finds

Made by \`npm run accessibility\`: axe-core, all rules of WCAG 2.0, 2.1 and 2.2 at levels A and AA, on seeded
data. A cell says how many rules were found to hold; one with a ✗ says how many elements break one.

${table}

${faults.length === 0 ? 'No faults.' : faults.join('\n')}
`;
}

function cell(audit: Audit | undefined): string {
  if (!audit) return '';
  return audit.faults.length === 0 ? `${audit.held}` : `✗ ${audit.faults.length}`;
}
