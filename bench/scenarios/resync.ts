import type { Cursor } from '../../protocol/entities.ts';
import { newId } from '../../protocol/uuid.ts';
import type { Store } from '../../server/store/store.ts';
import { scratchFolder } from '../folders.ts';
import { contenders, startParley } from '../servers/contenders.ts';
import { addGuests, openStore } from '../servers/seed.ts';
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
    const folder = scratchFolder();
    const store = openStore(folder);
    const { tokens, people } = await addGuests(store, 1);
    const cursors = await Promise.all(
      Array.from({ length: rooms }, (_, index) => missedRoom(store, people[0] ?? '', index)),
    );
    await store.close();
    for (let repeat = 0; repeat < plan.repeats; repeat++) {
      const server = await startParley(folder);
      const connect = { port: server.port, dialect: 'parleySocketIo', tokens } as const;
      await generator.run('connect', connect);
      record(
        resyncSetting,
        contenders['parley-socketio'].title,
        await generator.run('resync', { cursors }),
      );
      await generator.run('leave', null);
      await server.stop();
    }
  },
};

export const resyncSetting = `${rooms * missedInEach} changes in ${rooms} rooms`;

/** @returns how far somebody was who has seen nothing of what was said there */
async function missedRoom(store: Store, createdBy: string, index: number): Promise<Cursor> {
  const now = Date.now();
  const name = `Room ${index}`;
  const room = { id: newId(), slug: `room-${index}`, name, topic: '', createdBy, now };
  const { head } = await store.write('addRoom', room);
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
  return { feed: room.id, epoch: head.epoch, version: head.version };
}
