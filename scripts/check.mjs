import { ensureInstalled, isUnderPinnedNode, runMain } from './bootstrap.mjs';
import { runChecks } from './checks.mjs';

// `npm run check`: formatting, lint, types, and who may import whom.
await runMain(async () => {
  await ensureInstalled();
  if (!(await isUnderPinnedNode())) return;
  if ((await runChecks()) > 0) process.exitCode = 1;
});
