import { eachPlace } from './each-place.ts';
import type { Run, Scenario } from './scenario.ts';

export const storm: Scenario = {
  title: 'Reconnect storm',
  about:
    'Everybody loses the connection in the same moment and comes back as fast as the server takes them, 400 ' +
    'handshakes at a time. With Parley it is over when each is signed in, follows the rooms and has been told ' +
    'what was missed; with the others when each is connected.',
  columns: [
    { key: 'seconds', title: 'everybody is back, s', digits: 2, ratio: true },
    { key: 'cpuSeconds', title: 'server CPU, s', digits: 2, ratio: true },
  ],
  async run(run: Run) {
    const { plan, generator, record } = run;
    const people = plan.stormPeople;
    await eachPlace(run, people, async ({ process, dialect, tokens }, { title }) => {
      const connect = { port: process.port, dialect, tokens };
      await generator.run('connect', connect);
      const weathered = await generator.run('storm', { ...connect, serverPid: process.pid });
      record(`${people} people`, title, weathered);
    });
  },
};
