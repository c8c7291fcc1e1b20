import { eachPlace } from './each-place.ts';
import { type Run, type Scenario, trust } from './scenario.ts';

const people = 50;
const rates = [100, 500, 2000];

export const acks: Scenario = {
  title: 'Send to acknowledgement',
  about:
    `${people} people in one room send at random moments with the given mean rate, and each message is also ` +
    'delivered to all of them. The acknowledgement says that it is on disk, so this holds an fsync. Servers that ' +
    'store nothing have nothing to acknowledge and are left out. The time of PostgreSQL’s own processes is not ' +
    'in the server’s.',
  columns: [
    { key: 'ackP50', title: 'ack p50 ms', digits: 1 },
    { key: 'ackP99', title: 'ack p99 ms', digits: 1 },
    { key: 'p99', title: 'delivery p99 ms', digits: 1 },
    { key: 'serverBusy', title: 'server CPU, cores', digits: 2 },
    ...trust,
  ],
  async run(run: Run) {
    const { plan, generator, record } = run;
    const own = { ...run, plan: { ...plan, servers: plan.stores } };
    await eachPlace(own, people, async ({ process, dialect, tokens, roomId }, { title }) => {
      await generator.run('connect', { port: process.port, dialect, tokens });
      for (const perSecond of rates) {
        const delivered = await generator.run('openLoop', {
          roomId,
          serverPid: process.pid,
          perSecond,
          speakers: people,
          warmUpSeconds: plan.warmUpSeconds,
          seconds: plan.seconds,
        });
        record(ackSetting(perSecond), title, delivered);
      }
    });
  },
};

export function ackSetting(perSecond: number): string {
  return `${perSecond} messages/s`;
}
