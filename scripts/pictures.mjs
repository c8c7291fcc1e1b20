import { ensureBuilt, ensureInstalled, isUnderPinnedNode, run, runMain } from './bootstrap.mjs';
import { ensureChromium } from './setup-chromium.mjs';

// `npm run pictures`: the main screens, from seeded data, into docs/pictures.
// `npm run pictures -- --only room,join --all --out /tmp/pictures` makes others elsewhere.
await runMain(async () => {
  await ensureInstalled();
  if (!(await isUnderPinnedNode())) return;
  await ensureBuilt();
  const env = { ...process.env, CHROMIUM_PATH: await ensureChromium() };
  await run(process.execPath, ['scripts/pictures/main.ts', ...process.argv.slice(2)], { env });
});
