import { newId } from '../../protocol/uuid.ts';
import type { Store } from '../../server/store/store.ts';
import { contenders } from '../servers/contenders.ts';
import { startParley } from '../servers/parley.ts';
import { addGuests } from '../servers/seed.ts';
import { SqliteData } from '../servers/sqlite-data.ts';
import type { Run, Scenario } from './scenario.ts';

const rooms = 50;
const missedInEach = 200;

export const resync: Scenario = {
  title: 'Catching up',
  about:
    `One person was away while ${rooms} rooms changed ${missedInEach} times each, and asks what was missed. The ` +
    'time includes the client’s reading of the JSON.',
  columns: [
    { key: 'millis', title: 'in step after ms', digits: 0 },
    { key: 'requests', title: 'requests', digits: 0 },
    { key: 'changes', title: 'changes', digits: 0 },
    { key: 'megabytes', title: 'MB received', digits: 2 },
  ],
  async run({ plan, generator, record }: Run) {
    const data = new SqliteData();
    const store = await data.openStore();
    const { tokens, people } = await addGuests(store, 1);
    const roomIds = await Promise.all(
      Array.from({ length: rooms }, (_, index) => talkedIn(store, people[0] ?? '', index)),
    );
    await store.close();
    for (let repeat = 0; repeat < plan.repeats; repeat++) {
      const server = await startParley(await data.copy());
      const connect = { port: server.port, dialect: 'parleySocketIo', tokens } as const;
      await generator.run('connect', connect);
      const load = { rooms: roomIds, missed: missedInEach };
      const title = contenders['parley-socketio'].title;
      record(resyncSetting, title, await generator.run('resync', load));
      await generator.run('leave', null);
      await server.stop();
    }
  },
};

export const resyncSetting = `${rooms * missedInEach} changes in ${rooms} rooms`;

/** @returns a room with as many messages as were missed */
async function talkedIn(store: Store, createdBy: string, index: number): Promise<string> {
  const now = Date.now();
  const name = `Room ${index}`;
  const room = { id: newId(), slug: `room-${index}`, name, topic: '', createdBy, now };
  await store.write('addRoom', room);
  const text = 'x'.repeat(100);
  for (let i = 0; i < missedInEach; i++) {
    await store.write('addMessage', {
      id: newId(),
      roomId: room.id,
      authorId: createdBy,
      text,
      now,
    });
  }
  return room.id;
}
