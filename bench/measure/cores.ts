import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/**
 * The generator gets the last core, servers the others, so that neither takes the other's time. Where
 * util-linux is missing or there is one core only, the kernel decides.
 *
 * @returns what to put before a command
 */
export function onCoresOf(role: 'server' | 'generator'): string[] {
  const last = availableParallelism() - 1;
  if (last < 1 || !existsSync('/usr/bin/taskset')) return [];
  return ['taskset', '-c', role === 'generator' ? String(last) : `0-${last - 1}`];
}
