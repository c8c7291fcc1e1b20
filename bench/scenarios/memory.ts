import { residentKilobytes } from '../measure/processes.ts';
import { eachPlace } from './each-place.ts';
import type { Run, Scenario } from './scenario.ts';

export const memory: Scenario = {
  title: 'Memory of a connection',
  about:
    'What the memory of the process (resident set) grows by while so many people connect, divided by their ' +
    'number; with Parley all are signed in and in one room. The kernel’s own buffers are not in it.',
  columns: [
    { key: 'connectionKilobytes', title: 'KB / connection', digits: 1, ratio: true },
    { key: 'megabytes', title: 'MB of the process', digits: 0 },
  ],
  async run(run: Run) {
    const { plan, generator, record } = run;
    const people = plan.connections;
    await eachPlace(run, people, async ({ process, dialect, tokens }, { title }) => {
      const before = residentKilobytes(process.pid);
      await generator.run('connect', { port: process.port, dialect, tokens });
      const after = residentKilobytes(process.pid);
      record(memorySetting(people), title, {
        connectionKilobytes: (after - before) / people,
        megabytes: after / 1024,
      });
    });
  },
};

export function memorySetting(people: number): string {
  return `${people} people`;
}
