import { canInstall, install, onPath } from './apt.mjs';

/**
 * Installs strace, with which a test looks at what the server asks of the system, where it is missing
 * and that is one command. Elsewhere that test fails and says so: only Linux has anything like it.
 */
export async function ensureStrace() {
  if (findStrace() || !canInstall()) return;
  console.log('Installing strace for the tests …');
  await install('strace');
}

export function findStrace() {
  return onPath('strace');
}
