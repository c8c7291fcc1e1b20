import { ensureInstalled, isUnderPinnedNode, run, runMain } from './bootstrap.mjs';

// `npm run gallery`: every component in every state, theme and direction, with hot replacement.
await runMain(async () => {
  await ensureInstalled();
  if (!(await isUnderPinnedNode())) return;
  console.log('\n  The gallery is at http://localhost:5174/gallery/\n');
  await run(process.execPath, [
    'node_modules/vite/bin/vite.js',
    'web',
    '--port',
    '5174',
    '--strictPort',
  ]);
});
