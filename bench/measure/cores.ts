import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';

type Role = 'server' | 'generator';

// Once: whoever is moved has fewer.
const cores = availableParallelism();

/**
 * The generator gets the last core, servers the others, so that neither takes the other's time. Where
 * util-linux is missing or there is one core only, the kernel decides.
 */
function coresOf(role: Role): string | null {
  const last = cores - 1;
  if (last < 1 || !existsSync('/usr/bin/taskset')) return null;
  return role === 'generator' ? String(last) : `0-${last - 1}`;
}

/** @returns what to put before a command */
export function onCoresOf(role: Role): string[] {
  const list = coresOf(role);
  return list === null ? [] : ['taskset', '-c', list];
}

/** For a process that runs, and those that it will start. */
export function moveToCoresOf(role: Role, pid: number): void {
  const list = coresOf(role);
  if (list !== null) execFileSync('taskset', ['-a', '-c', '-p', list, String(pid)]);
}
