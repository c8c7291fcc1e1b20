import { type Ask, type Asked, ask } from './ask.ts';
import { type ClosedLoop, closedLoop } from './closed-loop.ts';
import type { Delivered } from './conversation.ts';
import { type Connect, Crowd } from './crowd.ts';
import { type OpenLoop, openLoop } from './open-loop.ts';
import { type Resync, type Resynced, resync } from './resync.ts';
import { type Storm, storm, type Weathered } from './storm.ts';

/** What the generator can be asked to do. It has one crowd at a time. */
export interface Jobs {
  connect: { input: Connect; result: null };
  closedLoop: { input: ClosedLoop; result: Delivered };
  openLoop: { input: OpenLoop; result: Delivered };
  ask: { input: Ask; result: Asked };
  resync: { input: Resync; result: Resynced };
  storm: { input: Storm; result: Weathered };
  leave: { input: null; result: null };
}

export type JobName = keyof Jobs;
type Handlers = { [K in JobName]: (input: Jobs[K]['input']) => Promise<Jobs[K]['result']> };

let crowd: Crowd | null = null;

function present(): Crowd {
  if (!crowd) throw new Error('nobody is connected');
  return crowd;
}

export const jobs: Handlers = {
  async connect({ port, dialect, tokens }) {
    crowd = new Crowd(port, dialect);
    const takesCommands = crowd.shared.dialect.command !== null;
    // The answer waits its turn: once it is there, the server has seen to the client's rooms.
    await crowd.connect(tokens, async (client) => {
      if (takesCommands) await client.ask('room:find', { slug: 'lobby' });
    });
    if (takesCommands) await crowd.quiet();
    return null;
  },
  closedLoop: (load) => closedLoop(present(), load),
  openLoop: (load) => openLoop(present(), load),
  ask: (load) => ask(present(), load),
  resync: (load) => resync(present(), load),
  async storm(load) {
    const weathered = await storm(present(), load);
    crowd = weathered.crowd;
    return weathered.result;
  },
  async leave() {
    crowd?.end();
    crowd = null;
    return null;
  },
};
