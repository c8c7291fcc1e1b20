import { existsSync, readFileSync } from 'node:fs';
import { root } from './paths.mjs';

/**
 * Whether node_modules holds what the lockfile names, by npm's own note of what it put there. npm
 * writes that note last, so an install that was cut short does not pass; and what somebody
 * installed by hand does. Costs two milliseconds.
 */
export function isInstalled() {
  const note = `${root}/node_modules/.package-lock.json`;
  if (!existsSync(note)) return false;
  const present = packagesOf(note);
  return Object.entries(packagesOf(`${root}/package-lock.json`)).every(
    ([path, { version, optional }]) =>
      path === '' || (present[path] ? present[path].version === version : optional),
  );
}

function packagesOf(lockfile) {
  return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
}
