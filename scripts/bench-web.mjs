import { ensureBuilt, ensureInstalled, isUnderPinnedNode, run, runMain } from './bootstrap.mjs';
import { serverEnv } from './server-env.mjs';
import { ensureChromium } from './setup-chromium.mjs';

// `npm run bench:web`: the web client in Chromium, by its traces. Arguments choose a part of it.
await runMain(async () => {
  await ensureInstalled();
  if (!(await isUnderPinnedNode())) return;
  await ensureBuilt();
  const env = {
    ...process.env,
    CHROMIUM_PATH: await ensureChromium(),
    SERVER_NODE_OPTIONS: serverEnv.NODE_OPTIONS,
  };
  await run(process.execPath, ['bench/web/main.ts', ...process.argv.slice(2)], { env });
});
