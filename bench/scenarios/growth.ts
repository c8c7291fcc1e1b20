import type { FeedUpdate, Reply } from '../../protocol/commands.ts';
import type { Cursor } from '../../protocol/entities.ts';
import type { Change } from '../../protocol/events.ts';
import { newId } from '../../protocol/uuid.ts';
import { Chance } from '../../test/kit/chance.ts';
import type { Ask, Asked } from '../load/ask.ts';
import type { Generator } from '../load/generator.ts';
import { startParley } from '../servers/parley.ts';
import { type Size, seedBulk } from '../servers/seed-bulk.ts';
import type { Run, Scenario } from './scenario.ts';

const base: Size = { messages: 10_000, members: 100, rooms: 100 };
const manyRooms = 10_000;
const manyMembers = 100_000;
const missed = 100;
const asksEach = 200;

export const growth: Scenario = {
  title: 'How cost grows',
  about:
    `One client asks one thing after the other, ${asksEach} times each; everything is in one row of the table ` +
    'as in the first but for what the row says. None of it may grow with what is stored.',
  columns: [
    { key: 'p50', title: 'p50 ms', digits: 2 },
    { key: 'p99', title: 'p99 ms', digits: 2 },
    { key: 'kilobytes', title: 'KB answered', digits: 1 },
  ],
  async run(run: Run) {
    for (const messages of run.plan.history) {
      await grown(run, `${messages.toLocaleString('en-GB')} messages`, { ...base, messages });
    }
    await grown(run, `${manyRooms.toLocaleString('en-GB')} rooms`, { ...base, rooms: manyRooms });
    const members = manyMembers;
    await grown(run, `${members.toLocaleString('en-GB')} members`, { ...base, members });
  },
};

async function grown({ plan, generator, record }: Run, setting: string, size: Size): Promise<void> {
  const bulk = await seedBulk(size);
  const server = await startParley(bulk.data);
  try {
    const connect = { port: server.port, dialect: 'parleySocketIo', tokens: [bulk.token] } as const;
    await generator.run('connect', connect);
    const cursor = await behind(generator, bulk.roomId);
    for (let repeat = 0; repeat < plan.repeats; repeat++) {
      for (const [subject, load] of Object.entries(asks(cursor, size))) {
        const { answer: _, ...figures }: Asked = await generator.run('ask', load);
        record(setting, subject, figures);
      }
    }
  } finally {
    await generator.run('leave', null);
    await server.stop();
  }
}

function asks(cursor: Cursor, size: Size): Record<string, Ask> {
  const chance = new Chance(1);
  const each = (input: () => unknown) => Array.from({ length: asksEach }, input);
  const before = () => 100 + Math.floor(chance.next() * (size.messages - 100));
  const roomId = cursor.feed;
  return {
    'newest page': { command: 'message:list', inputs: each(() => ({ roomId })) },
    'page anywhere': {
      command: 'message:list',
      inputs: each(() => ({ roomId, before: before() })),
    },
    [`sync of ${missed} changes`]: {
      command: 'feed:sync',
      inputs: each(() => ({ cursors: [cursor] })),
    },
    'send, stored': {
      command: 'message:send',
      inputs: each(() => ({ id: newId(), roomId, text: 'x'.repeat(100) })),
    },
  };
}

/** The cursor of somebody who missed the last changes of a room. */
async function behind(generator: Generator, roomId: string): Promise<Cursor> {
  const home = await syncOnce(generator, []);
  const entered = home.flatMap(({ changes }) => changes).find(isMembershipIn(roomId));
  if (!entered) throw new Error('the seeded person is not in the room');
  const { epoch, version } = entered.head;
  const cursor = { feed: roomId, epoch, version: version - missed };
  // What was written past the store has to be what the store understands.
  const room = (await syncOnce(generator, [cursor])).find(({ feed }) => feed === roomId);
  if (room?.status === 'complete' && room.changes.length === missed) return cursor;
  throw new Error('the seeded room does not tell what was missed');
}

async function syncOnce(generator: Generator, cursors: readonly Cursor[]): Promise<FeedUpdate[]> {
  const { answer } = await generator.run('ask', { command: 'feed:sync', inputs: [{ cursors }] });
  const reply = JSON.parse(answer) as Reply<'feed:sync'>;
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.result.feeds;
}

function isMembershipIn(roomId: string) {
  return (change: Change): change is Extract<Change, { kind: 'membership' }> =>
    change.kind === 'membership' && change.membership.roomId === roomId;
}
