import { ensureInstalled, isUnderPinnedNode, run, runMain } from './bootstrap.mjs';
import { serverEnv } from './server-env.mjs';
import { ensurePostgres } from './setup-postgres.mjs';

// `npm run bench`: Parley beside the alternatives. Arguments choose a part of it.
await runMain(async () => {
  await ensureInstalled();
  if (!(await isUnderPinnedNode())) return;
  const env = {
    ...process.env,
    POSTGRES_BIN: await ensurePostgres(),
    // Parley runs as `npm start` runs it; the others, and the load, as Node runs by itself.
    SERVER_NODE_OPTIONS: serverEnv.NODE_OPTIONS,
  };
  await run(process.execPath, ['bench/main.ts', ...process.argv.slice(2)], { env });
});
