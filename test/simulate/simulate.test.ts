import { expect, test } from 'vitest';
import { Disk } from './disk.ts';
import { describeFailure } from './report.ts';
import { runSchedule } from './schedule.ts';

const schedules = 2_000;
/** One test each, so that a run shows where it is. */
const portion = 100;

const disk = new Disk();
const firsts = Array.from({ length: schedules / portion }, (_, index) => index * portion + 1);

test.each(firsts)(
  `whatever breaks in the ${portion} schedules from seed %i on, nothing is lost, doubled or out of order, and every client ends like the server`,
  async (first) => {
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

test('the same seed gives the same schedule, to the letter', async () => {
  for (let seed = 1; seed <= 20; seed++) {
    const first = await runSchedule(disk, seed, true);
    const second = await runSchedule(disk, seed, true);
    const differs = first.trace.findIndex((line, index) => line !== second.trace[index]);
    expect([first.trace[differs], second.trace[differs]]).toEqual([undefined, undefined]);
    expect(second.trace.length).toBe(first.trace.length);
    expect(first.trace.length).toBeGreaterThan(20);
  }
});
