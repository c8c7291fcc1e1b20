import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

/** Where a program is found by its name; undefined where it is not. */
export function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** Whether a missing program is one command away: Debian or its like, and the right to install. */
export function canInstall() {
  return existsSync('/etc/debian_version') && process.getuid() === 0 && Boolean(onPath('apt-get'));
}

/** Installs Debian packages, and nothing that they merely recommend. */
export async function install(...packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Another apt at work is waited for.
  const options = ['-qq', '-o', 'DPkg::Lock::Timeout=300'];
  await run('apt-get', [...options, 'update'], { env });
  await run('apt-get', [...options, 'install', '-y', '--no-install-recommends', ...packages], {
    env,
  });
}
