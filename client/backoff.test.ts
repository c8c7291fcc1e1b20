import { expect, test } from 'vitest';
import { ParleyError } from '../protocol/errors.ts';
import { ManualClock } from '../test/kit/manual-clock.ts';
import { backoff } from './backoff.ts';

const clock = new ManualClock();

function limited(retryAfterMillis: number): ParleyError {
  return new ParleyError('rate_limited', 'slower', { retryAfterMillis });
}

test('grows with each failure, up to a bound', () => {
  const waits = [1, 2, 3, 50].map((failures) => backoff(failures, clock));
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  expect(waits[3]).toBeLessThanOrEqual(15_000);
});

test('is never shorter than the server said, and grows when that is not enough', () => {
  for (const failures of [1, 2, 50]) {
    expect(backoff(failures, clock, limited(3_000))).toBeGreaterThanOrEqual(3_000);
  }
  expect(backoff(5, clock, limited(100))).toBeGreaterThan(2 * backoff(1, clock, limited(100)));
});
