import { ensureBuilt, ensureInstalled, isUnderPinnedNode, run, runMain } from './bootstrap.mjs';
import { ensureChromium } from './setup-chromium.mjs';

// `npm run accessibility`: axe on every main screen in every size, theme and direction, and on the gallery;
// writes docs/accessibility-report.md. `-- --only room,join` looks at some and writes nothing.
await runMain(async () => {
  await ensureInstalled();
  if (!(await isUnderPinnedNode())) return;
  await ensureBuilt();
  const env = { ...process.env, CHROMIUM_PATH: await ensureChromium() };
  await run(process.execPath, ['scripts/accessibility/main.ts', ...process.argv.slice(2)], { env });
});
