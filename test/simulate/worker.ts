import { parentPort } from 'node:worker_threads';
import { Disk } from './disk.ts';
import { type Outcome, runSchedule } from './schedule.ts';
import { add, nothingYet, type Totals } from './totals.ts';

/** Seeds for a worker to run: `count` of them, from `first` on. */
export interface Portion {
  first: number;
  count: number;
}

/** What a worker sends back for a portion. */
export interface PortionReport {
  totals: Totals;
  failed: Outcome[];
}

if (!parentPort) throw new Error('this module is the body of a worker thread');
const port = parentPort;
const disk = new Disk();

async function run({ first, count }: Portion): Promise<PortionReport> {
  let totals = nothingYet;
  const failed: Outcome[] = [];
  for (let seed = first; seed < first + count; seed++) {
    const outcome = await runSchedule(disk, seed);
    totals = add(totals, outcome);
    if (outcome.failures.length > 0) failed.push(outcome);
  }
  return { totals, failed };
}

port.on('message', async (portion: Portion) => {
  port.postMessage(await run(portion));
});
