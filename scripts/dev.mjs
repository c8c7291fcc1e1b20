import { ensureInstalled, isUnderPinnedNode, run, runMain } from './bootstrap.mjs';

/** Where the page is while developing; web/vite.config.ts has the same port. */
const webOrigin = 'http://localhost:5173';

/** Whole folders: a migration is no import, and has to restart the server as well. */
const watching = ['--watch-path=server', '--watch-path=protocol', '--watch-preserve-output'];

// `npm run dev`: the server, started anew whenever one of its files changes, and the page with hot
// replacement in front of it. Ctrl-C ends both.
await runMain(async () => {
  await ensureInstalled();
  if (!(await isUnderPinnedNode())) return;

  const either = new AbortController();
  const options = {
    signal: either.signal,
    env: {
      PARLEY_PORT: '4000',
      // The address people type: the server says it when it is ready, and trusts its pages.
      PARLEY_URL: webOrigin,
      ...process.env,
    },
  };
  const both = [
    run(process.execPath, [...watching, 'scripts/watched-server.mjs'], options),
    run(process.execPath, ['node_modules/vite/bin/vite.js', 'web'], options),
  ];
  try {
    await Promise.race(both);
  } finally {
    either.abort();
    await Promise.allSettled(both);
  }
});
