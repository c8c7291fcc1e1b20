import { expect, test } from 'vitest';
import { describeSchedules } from './describe-schedules.ts';
import { Disk } from './disk.ts';
import { runSchedule } from './schedule.ts';

const disk = new Disk();

describeSchedules(1, 1_000);

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
