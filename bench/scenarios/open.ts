import { eachPlace } from './each-place.ts';
import { type Run, type Scenario, trust } from './scenario.ts';

/** In one room: the target of the design. The second is more than stock Socket.IO can carry. */
const loads = [
  { people: 1000, perSecond: 25 },
  { people: 500, perSecond: 400 },
];

/** A window that sees enough messages at the lower rate. */
const leastSeconds = 5;

export const open: Scenario = {
  title: 'Open loop',
  about:
    'Messages of 100 bytes are sent to one room when they are due, at random moments with the given mean ' +
    'rate, by 50 people in turn, and reach everybody there. Time counts from when a message was due.',
  columns: [
    { key: 'p50', title: 'p50 ms', digits: 1, ratio: true },
    { key: 'p99', title: 'p99 ms', digits: 1, ratio: true },
    { key: 'serverBusy', title: 'server CPU, cores', digits: 2, ratio: true },
    { key: 'deliveriesPerSecond', title: 'deliveries/s', digits: 0 },
    ...trust,
  ],
  async run(run: Run) {
    const { plan, generator, record } = run;
    for (const { people, perSecond } of loads) {
      await eachPlace(run, people, async ({ process, dialect, tokens, roomId }, { title }) => {
        await generator.run('connect', { port: process.port, dialect, tokens });
        const delivered = await generator.run('openLoop', {
          roomId,
          serverPid: process.pid,
          perSecond,
          speakers: 50,
          warmUpSeconds: plan.warmUpSeconds,
          seconds: Math.max(plan.seconds, leastSeconds),
        });
        record(openSetting(people, perSecond), title, delivered);
      });
    }
  },
};

export function openSetting(people: number, perSecond: number): string {
  return `${people} people, ${perSecond} messages/s`;
}
