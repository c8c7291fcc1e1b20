import { ensureInstalled, isUnderPinnedNode, run, runMain } from './bootstrap.mjs';

// `npm run seed`: fills an empty database with a cooperative's ten weeks of talk.
await runMain(async () => {
  await ensureInstalled();
  if (!(await isUnderPinnedNode())) return;
  await run(process.execPath, ['scripts/seed/main.ts', ...process.argv.slice(2)]);
});
