import { readFileSync } from 'node:fs';
import { ensureBuilt, runMain } from './bootstrap.mjs';
import { webClient } from './paths.mjs';
import { initialBytes } from './web-size/initial-bytes.ts';

/**
 * What a first visit may cost before it shows anything, in bytes as they are sent (Brotli). JavaScript also has
 * to be parsed and run, on a slow phone for about a second per 150 KB.
 */
const budgets = { js: 150_000, css: 24_000 };

// `node scripts/web-size.mjs`: refuses a web client that became heavier than its budget.
await runMain(async () => {
  await ensureBuilt();
  const html = readFileSync(`${webClient}/index.html`, 'utf8');
  const sizes = initialBytes(html, (path) => readFileSync(`${webClient}${path}`));
  for (const [kind, budget] of Object.entries(budgets)) {
    const size = sizes[kind];
    console.log(`initial ${kind}: ${kilobytes(size)} of ${kilobytes(budget)} KB compressed`);
    if (size > budget) process.exitCode = 1;
  }
});

function kilobytes(bytes) {
  return (bytes / 1000).toFixed(1);
}
