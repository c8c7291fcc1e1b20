import { CommandFailed, run } from './run.mjs';

const modules = 'node_modules';

/** What every change has to pass before it is worth testing. */
const checks = [
  ['Format and lint', `${modules}/@biomejs/biome/bin/biome`, 'check', '.'],
  ['Types', `${modules}/typescript/bin/tsc`, '-b', '--pretty'],
  ['Layers', 'scripts/layers.ts'],
  ['Styles', 'scripts/style-rules.ts'],
  ['Size', 'scripts/web-size.mjs'],
];

/** Runs them all, so that one look shows everything there is to mend; answers how many failed. */
export async function runChecks() {
  let failures = 0;
  for (const [title, ...args] of checks) {
    console.log(`\n── ${title} ──`);
    try {
      await run(process.execPath, args);
    } catch (error) {
      if (!(error instanceof CommandFailed)) throw error;
      failures += 1;
      console.error(`${title}: failed`);
    }
  }
  return failures;
}
