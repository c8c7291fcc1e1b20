import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { Disk } from './disk.ts';
import { describeFailure } from './report.ts';
import { runSchedule } from './schedule.ts';
import { inWords, nothingYet, sum } from './totals.ts';
import type { Portion, PortionReport } from './worker.ts';

const usage = `npm run test:simulate -- [options]
  --seed N      run this one schedule and show all that happens in it
  --count N     how many schedules to run (1,000,000)
  --from N      the first of their seeds (by chance)
  --minutes N   stop after this time
  --workers N   how many run at once (as many as there are processors)`;

/** Small enough that progress shows, large enough that asking for work costs nothing. */
const portionSize = 50;
const progressMillis = 10_000;
/** Whoever has seen so many failures knows enough. */
const mostShown = 20;
/** Seeds are numbers that a person can copy. */
const seedBound = 1_000_000_000;

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    count: { type: 'string', default: '1000000' },
    from: { type: 'string', default: String(Math.floor(Math.random() * seedBound)) },
    minutes: { type: 'string', default: '1000000' },
    workers: { type: 'string', default: String(availableParallelism()) },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(usage);
else if (values.seed !== undefined) await showOne(number(values.seed));
else await runMany(number(values.from), number(values.count));

function number(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value < 0) throw new Error(`${text} is no number\n${usage}`);
  return value;
}

async function showOne(seed: number): Promise<void> {
  const outcome = await runSchedule(new Disk(), seed, true);
  for (const line of outcome.trace) console.log(line);
  if (outcome.failures.length === 0) {
    console.log(`Seed ${seed} keeps the promise.`);
    return;
  }
  console.log(describeFailure(outcome));
  process.exitCode = 1;
}

async function runMany(from: number, count: number): Promise<void> {
  const end = from + count;
  const deadline = performance.now() + number(values.minutes) * 60_000;
  const began = performance.now();
  let next = from;
  let totals = nothingYet;
  console.log(`Schedules from seed ${from} on.`);

  function rate(): string {
    return `${Math.round((totals.schedules * 1_000) / (performance.now() - began))} a second`;
  }

  function nextPortion(): Portion | null {
    if (next >= end || performance.now() > deadline) return null;
    const portion = { first: next, count: Math.min(portionSize, end - next) };
    next += portion.count;
    return portion;
  }

  function take({ totals: portion, failed }: PortionReport): void {
    const room = Math.max(0, mostShown - totals.failed);
    for (const outcome of failed.slice(0, room)) console.log(describeFailure(outcome));
    totals = sum(totals, portion);
  }

  const progress = setInterval(() => console.log(`${inWords(totals)} (${rate()})`), progressMillis);
  const workers = Array.from({ length: number(values.workers) }, () => work(nextPortion, take));
  await Promise.all(workers);
  clearInterval(progress);
  console.log(`${inWords(totals)} (${rate()}), seeds ${from} to ${next - 1}`);
  if (totals.failed > 0) process.exitCode = 1;
}

/** Keeps one thread busy until there is nothing left to do. */
function work(
  nextPortion: () => Portion | null,
  take: (report: PortionReport) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url));
    const goOn = () => {
      const portion = nextPortion();
      if (portion) worker.postMessage(portion);
      else worker.terminate().then(() => resolve(), reject);
    };
    worker.on('message', (report: PortionReport) => {
      take(report);
      goOn();
    });
    worker.on('error', reject);
    goOn();
  });
}
