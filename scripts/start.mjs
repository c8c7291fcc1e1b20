import { ensureBuilt, ensureInstalled, isServerNode, runMain } from './bootstrap.mjs';

// `npm start`: from a fresh clone to a running server. When everything is there already, the
// checks take some milliseconds and the server runs in this very process.
await runMain(async () => {
  await ensureInstalled();
  if (!(await isServerNode())) return;
  await ensureBuilt();
  await import('../server/main.ts');
});
