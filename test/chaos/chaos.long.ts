import { afterAll, expect, test } from 'vitest';
import { type Report, runChaos } from './run-chaos.ts';
import { subjects } from './subjects.ts';
import { table } from './table.ts';

const { CHAOS_KILLS, CHAOS_SEED, CHAOS_ON = '' } = process.env;
const kills = Number(CHAOS_KILLS);
const seed = Number(CHAOS_SEED);
/** How often it says how far it is, in kills. */
const noteEvery = 25;
/** So many breaches of a kind are told in full. */
const examples = 5;

const reports: Report[] = [];

test.for(CHAOS_ON.split(','))('%s does as is expected of it', async (name) => {
  const open = subjects[name];
  if (!open) throw new Error(`there is no ${name} to treat badly`);
  const started = performance.now();
  const subject = await open();
  const report = await runChaos(subject, {
    kills,
    seed,
    onKill: (done) => {
      const seconds = Math.round((performance.now() - started) / 1000);
      if (done % noteEvery === 0) console.log(`${name}: ${done} of ${kills} kills, ${seconds} s`);
    },
  });
  reports.push(report);
  for (const breaches of Object.values(report.verdict)) {
    for (const breach of breaches.slice(0, examples)) console.log(`${name}: ${breach}`);
  }
  const { lost, missing, duplicated, reordered } = report.verdict;
  const counts = [lost, missing, duplicated, reordered].map(({ length }) => length);
  // What is known to break the promise shows that a breach is found.
  if (subject.isExpectedToKeepIt) expect([...counts, report.restless]).toEqual([0, 0, 0, 0, []]);
  else expect(Math.max(...counts)).toBeGreaterThan(0);
});

afterAll(() => console.log(`\nseed ${seed}\n\n${table(reports)}\n`));
