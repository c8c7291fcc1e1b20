import { eachPlace } from './each-place.ts';
import { type Run, type Scenario, trust } from './scenario.ts';

export const fanout: Scenario = {
  title: 'Fan-out',
  about:
    'Everybody is in one room and receives every message of 100 bytes; as soon as one has reached ' +
    'them all, the next one is sent. A delivery is one message to one person. As the servers are kept as ' +
    'busy as they can be, times are those of a queue that is always full.',
  columns: [
    { key: 'cpuMicros', title: 'server CPU µs / delivery', digits: 2, ratio: true },
    { key: 'kernelShare', title: 'of it in the kernel', digits: 2 },
    { key: 'deliveriesPerSecond', title: 'deliveries/s', digits: 0, ratio: true },
    { key: 'p50', title: 'p50 ms', digits: 1 },
    { key: 'p99', title: 'p99 ms', digits: 1 },
    ...trust,
  ],
  async run(run: Run) {
    const { plan, generator, record } = run;
    for (const people of plan.people) {
      await eachPlace(run, people, async ({ process, dialect, tokens, roomId }, { title }) => {
        await generator.run('connect', { port: process.port, dialect, tokens });
        for (const inFlight of plan.inFlight) {
          const { seconds, warmUpSeconds } = plan;
          const load = { roomId, serverPid: process.pid, inFlight, seconds, warmUpSeconds };
          record(fanoutSetting(people, inFlight), title, await generator.run('closedLoop', load));
        }
      });
    }
  },
};

export function fanoutSetting(people: number, inFlight: number): string {
  return `${people} people, ${inFlight} in flight`;
}
