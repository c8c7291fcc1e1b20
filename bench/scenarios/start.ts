import { setTimeout as sleep } from 'node:timers/promises';
import { residentKilobytes } from '../measure/processes.ts';
import { eachPlace } from './each-place.ts';
import type { Run, Scenario } from './scenario.ts';

export const idleSetting = 'nobody connected';

/** What only the start needed has been given back by then. */
const idleMillis = 2_000;

export const start: Scenario = {
  title: 'Start and idle',
  about:
    'From starting the process until it takes connections, and its memory when nothing happens. Parley has been started here before, so that Node has kept its compiled code.',
  columns: [
    { key: 'readyMillis', title: 'ready after ms', digits: 0 },
    { key: 'idleMegabytes', title: 'idle MB', digits: 0 },
  ],
  async run(run: Run) {
    await eachPlace(run, 1, async ({ process }, { title }) => {
      await sleep(idleMillis);
      run.record(idleSetting, title, {
        readyMillis: process.readyMillis,
        idleMegabytes: residentKilobytes(process.pid) / 1024,
      });
    });
  },
};
