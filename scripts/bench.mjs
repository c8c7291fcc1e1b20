import { ensureInstalled, isUnderPinnedNode, run, runMain } from './bootstrap.mjs';

// `npm run bench`: Parley beside the alternatives. Arguments choose a part of it.
await runMain(async () => {
  await ensureInstalled();
  if (!(await isUnderPinnedNode())) return;
  await run(process.execPath, ['bench/main.ts', ...process.argv.slice(2)]);
});
