import type { Clock } from './clock.ts';

const firstMillis = 250;
const slowestMillis = 15_000;

/**
 * How long to wait before try number `failures + 1`: doubling, half of it by chance, so that clients
 * which failed together do not come back together (M. Brooker, "Exponential Backoff And Jitter",
 * AWS Architecture Blog, 2015).
 *
 * @param failures how often it failed in a row, at least 1
 * @returns ms
 */
export function backoff(failures: number, clock: Clock): number {
  const ceiling = Math.min(slowestMillis, firstMillis * 2 ** (failures - 1));
  return ceiling / 2 + (clock.random() * ceiling) / 2;
}
