import { expect, test } from 'vitest';
import { Disk } from './disk.ts';
import { describeFailure } from './report.ts';
import { runSchedule } from './schedule.ts';

/** One test each, so that a run shows where it is. */
const portion = 100;

/**
 * Runs so many schedules and judges what came of each. In files of their own they run beside each other.
 *
 * @param from the first of their seeds
 */
export function describeSchedules(from: number, count: number): void {
  const firsts = Array.from({ length: count / portion }, (_, index) => from + index * portion);

  test.each(firsts)(
    `whatever breaks in the ${portion} schedules from seed %i on, nothing is lost, doubled or out of order, and every client ends like the server`,
    async (first) => {
      // Of its own: a portion that is given up for being slow goes on with it.
      const disk = new Disk();
      let messages = 0;
      for (let seed = first; seed < first + portion; seed++) {
        const outcome = await runSchedule(disk, seed);
        if (outcome.failures.length > 0) expect.fail(describeFailure(outcome));
        messages += outcome.messages;
      }
      // Schedules in which nothing happens would prove nothing.
      expect(messages).toBeGreaterThan(portion);
    },
  );
}
