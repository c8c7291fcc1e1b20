import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findStyleFaults } from './style-rules/find-style-faults.ts';

// `node scripts/style-rules.ts`: refuses styles that go around the design tokens.
const root = fileURLToPath(new URL('..', import.meta.url));
const files = globSync('web/**/*.{css,tsx}', { cwd: root, exclude: ['web/dist/**'] });
let faults = 0;
for (const file of files) {
  for (const { line, why } of findStyleFaults(file, readFileSync(`${root}/${file}`, 'utf8'))) {
    console.error(`${file}:${line}: ${why}`);
    faults += 1;
  }
}
if (faults > 0) process.exitCode = 1;
else console.log(`${files.length} files, every style from the tokens`);
