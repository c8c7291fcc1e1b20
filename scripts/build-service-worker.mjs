import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { root } from './paths.mjs';

/** Asked for by the browser and the operating system, not by the page. */
const forInstalling = /^\/(icons\/|manifest\.webmanifest$)/;

/**
 * Of the fonts only what every reader needs is fetched ahead (48 KB); those of other scripts (170 KB
 * for all) come when a letter of theirs is first shown.
 */
const whenUsed = /\.woff2$/;
const everybodys = /-latin-wght-normal-[^/]*\.woff2$/;

/**
 * Writes `service-worker.js` into the folder of a finished build, with the list of the files that
 * are there.
 */
export async function buildServiceWorker(folder) {
  const { build } = await import('vite');
  await build({
    configFile: false,
    root: `${root}/web`,
    logLevel: 'warn',
    publicDir: false,
    define: { __BUILD__: JSON.stringify(await describe(folder)) },
    build: {
      target: 'es2022',
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {
        input: `${root}/web/service-worker/main.ts`,
        output: { format: 'iife', entryFileNames: 'service-worker.js' },
      },
    },
  });
}

/** @returns a `Build` of web/service-worker/build.ts */
async function describe(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}${sep}${entry.name}`)
    .map((path) => `/${relative(folder, path).split(sep).join('/')}`)
    .filter((path) => !forInstalling.test(path))
    .sort();
  const files = {};
  for (const path of paths) {
    const hash = createHash('sha256').update(await readFile(folder + path));
    // The page is asked for by its addresses, never by its file's name.
    files[path === '/index.html' ? '/' : path] = `sha256-${hash.digest('base64')}`;
  }
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
  const atOnce = Object.keys(files).filter((path) => !whenUsed.test(path) || everybodys.test(path));
  return { version, files, atOnce };
}
