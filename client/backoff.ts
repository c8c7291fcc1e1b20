import { ParleyError } from '../protocol/errors.ts';
import type { Clock } from './clock.ts';

const firstMillis = 250;
const slowestMillis = 15_000;
/** A wait that the server names is obeyed up to here: nobody should need a restart after its mistake. */
const longestMillis = 10 * 60_000;

/**
 * How long to wait before try number `failures + 1`: doubling, half of it by chance, so that clients
 * which failed together do not come back together (M. Brooker, "Exponential Backoff And Jitter",
 * AWS Architecture Blog, 2015). Where the server said how long, at least that, and more by chance the
 * more often it failed: it speaks of when the next request can pass, and others of the same person
 * may be waiting for that, too.
 *
 * @param failures how often it failed in a row, at least 1
 * @param error why it failed the last time
 * @returns ms
 */
export function backoff(failures: number, clock: Clock, error?: unknown): number {
  const ceiling = Math.min(slowestMillis, firstMillis * 2 ** (failures - 1));
  const told = error instanceof ParleyError ? error.retryAfterMillis : undefined;
  if (told !== undefined) return Math.min(longestMillis, told) + clock.random() * ceiling;
  return ceiling / 2 + (clock.random() * ceiling) / 2;
}
