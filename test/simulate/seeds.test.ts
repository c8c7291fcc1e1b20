import { expect, test } from 'vitest';
import { Disk } from './disk.ts';
import { describeFailure } from './report.ts';
import { runSchedule } from './schedule.ts';

/**
 * Schedules in which something was found, and what. A seed stands for its schedule only as long as
 * chance is asked in the same order; what was found has a test of its own beside the code as well.
 */
const found: Record<number, string> = {
  1: 'lists of people that were refused or lost were asked for again only with a new connection',
  42: 'a read position that had not reached the server was remembered as if it had',
  112: 'what one tab had seen stored stayed pending for ever in another that was told to begin anew',
  29464:
    'what was said in a room entered on another tab, just while a connection began, was missed',
};

const disk = new Disk();

test.each(Object.entries(found))('seed %s keeps the promise (%s)', async (seed) => {
  const outcome = await runSchedule(disk, Number(seed));
  if (outcome.failures.length > 0) expect.fail(describeFailure(outcome));
  expect(outcome.messages).toBeGreaterThan(0);
});
