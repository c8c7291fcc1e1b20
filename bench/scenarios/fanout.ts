import { residentKilobytes } from '../measure/processes.ts';
import { contenders } from '../servers/contenders.ts';
import type { Run, Scenario } from './scenario.ts';

export const fanout: Scenario = {
  title: 'Fan-out',
  about:
    'Everybody is in one room and receives every message of 100 bytes; as soon as one has reached ' +
    'them all, the next one is sent. A delivery is one message to one person.',
  columns: [
    { key: 'cpuMicros', title: 'server CPU µs / delivery', digits: 2, ratio: true },
    { key: 'deliveriesPerSecond', title: 'deliveries/s', digits: 0 },
    { key: 'p50', title: 'p50 ms', digits: 1 },
    { key: 'p99', title: 'p99 ms', digits: 1 },
    { key: 'connectionKilobytes', title: 'KB / connection', digits: 1 },
    { key: 'lost', title: 'lost', digits: 0 },
    { key: 'generatorBusy', title: 'generator busy', digits: 2 },
  ],
  async run({ plan, generator, record }: Run) {
    for (const people of plan.people) {
      for (let repeat = 0; repeat < plan.repeats; repeat++) {
        for (const name of plan.servers) {
          const { process, dialect, tokens, roomId } = await contenders[name].open(people);
          const idle = residentKilobytes(process.pid);
          await generator.run('connect', { port: process.port, dialect, tokens });
          const connectionKilobytes = (residentKilobytes(process.pid) - idle) / people;
          for (const inFlight of plan.inFlight) {
            const { seconds, warmUpSeconds } = plan;
            const load = { roomId, serverPid: process.pid, inFlight, seconds, warmUpSeconds };
            const delivered = await generator.run('closedLoop', load);
            const setting = `${people} people, ${inFlight} in flight`;
            record(setting, contenders[name].title, { ...delivered, connectionKilobytes });
          }
          await generator.run('leave', null);
          await process.stop();
        }
      }
    }
  },
};
