import { type ClosedLoop, closedLoop, type Delivered } from './closed-loop.ts';
import { Crowd } from './crowd.ts';
import type { DialectName } from './dialects.ts';

/** What the generator can be asked to do. It has one crowd at a time. */
export interface Jobs {
  connect: { input: Connect; result: null };
  closedLoop: { input: ClosedLoop; result: Delivered };
  leave: { input: null; result: null };
}

export interface Connect {
  port: number;
  dialect: DialectName;
  tokens: readonly string[];
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
    await crowd.quiet();
    return null;
  },
  closedLoop: (load) => closedLoop(present(), load),
  async leave() {
    crowd?.end();
    crowd = null;
    return null;
  },
};
