import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { ensureInstalled, isUnderPinnedNode, runMain } from './bootstrap.mjs';
import { buildServiceWorker } from './build-service-worker.mjs';
import { withLock } from './lock.mjs';
import { cache, root, webClient } from './paths.mjs';
import { precompress } from './precompress.mjs';
import { fingerprintName, isWebBuilt, webFingerprint } from './web-fingerprint.mjs';

const fresh = `${cache}/web`;
const old = `${cache}/web-old`;

// `npm run build`: the web client, from its sources to files ready to be served. With --if-stale
// only when they have changed; another start may have built them while this one waited.
await runMain(async () => {
  await ensureInstalled();
  if (!(await isUnderPinnedNode())) return;
  await withLock('build', async () => {
    if (process.argv.includes('--if-stale') && isWebBuilt()) return;
    const start = performance.now();
    console.log('Building the web client …');
    await buildWebClient();
    console.log(`Built in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
  });
});

async function buildWebClient() {
  // Taken before: what is edited during the build has to be built again.
  const fingerprint = webFingerprint();
  const { build } = await import('vite');
  await build({
    root: `${root}/web`,
    logLevel: 'warn',
    build: { outDir: fresh, emptyOutDir: true },
  });
  await buildServiceWorker(fresh);
  await precompress(fresh);
  await writeFile(`${fresh}/${fingerprintName}`, fingerprint);
  await replaceWebClient();
}

/** Nobody ever finds a half-written folder: it is moved into its place as a whole. */
async function replaceWebClient() {
  await rm(old, { recursive: true, force: true });
  await mkdir(webClient, { recursive: true });
  await rename(webClient, old);
  await rename(fresh, webClient);
  await rm(old, { recursive: true, force: true });
}
