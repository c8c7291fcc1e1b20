import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { root, webClient } from './paths.mjs';

/** Lies in web/dist and says which sources that was built from. */
export const fingerprintName = '.parley-build';

/** Everything that can change what the browser is sent. */
const folders = ['web', 'client', 'protocol'];
const files = [
  'package-lock.json',
  'scripts/build.mjs',
  'scripts/build-service-worker.mjs',
  'scripts/precompress.mjs',
];

/**
 * A hash of the sources' content. Their times would not do: git changes them without a change of
 * content, and a needless build costs a hundred times more than reading them.
 */
export function webFingerprint() {
  const hash = createHash('sha256');
  for (const path of [...files, ...folders.flatMap(sourcesIn)]) {
    hash.update(`${path}\0`).update(readFileSync(`${root}/${path}`));
  }
  return hash.digest('hex');
}

export function isWebBuilt() {
  const stamp = `${webClient}/${fingerprintName}`;
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === webFingerprint();
}

function sourcesIn(folder) {
  return readdirSync(`${root}/${folder}`, { withFileTypes: true })
    .filter(({ name }) => name !== 'dist' && !name.startsWith('.') && !/\.test\.tsx?$/.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? sourcesIn(path) : [path];
    });
}
