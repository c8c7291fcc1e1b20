import { expect, test } from 'vitest';
import type { Person } from '../../protocol/entities.ts';
import { newId } from '../../protocol/uuid.ts';
import { DirectServer, openClient, until } from '../kit/direct.ts';
import { addGuest, makeRoom, noon } from '../kit/people.ts';
import { openSqlite } from '../kit/sqlite.ts';

const rooms = 50;
const messagesEach = 200;
/** As long as what people say in a chat is, at most on average. */
const text =
  'Shall we meet at the station at half past eight, or is that too early for you and the children? Yes';

test('ten thousand missed messages in fifty rooms are caught up with in three requests', async () => {
  const store = openSqlite();
  const server = new DirectServer(store);
  const bo = await openClient(server, { name: 'Bo' });
  const writer = await addGuest(store, 'Ada', Date.now());
  const roomIds: string[] = [];
  for (let i = 0; i < rooms; i++) {
    const { id } = await makeRoom(store, writer, `Room ${i}`.replace(' ', '-'));
    await bo.parley.joinRoom(id);
    roomIds.push(id);
  }
  const heard = new Map(roomIds.map((id) => [id, 0]));
  bo.parley.onMessage(({ roomId, seq }) => {
    expect(seq).toBe((heard.get(roomId) ?? 0) + 1);
    heard.set(roomId, seq);
  });
  bo.transport.cut();
  for (const roomId of roomIds) await fill(roomId, writer);
  bo.transport.sent.length = 0;
  bo.transport.connect();
  await until(bo.parley, 'online');
  const syncs = bo.transport.sent.filter(({ name }) => name === 'feed:sync');
  expect(syncs.length).toBeLessThanOrEqual(3);
  expect([...heard.values()]).toEqual(roomIds.map(() => messagesEach));
  for (const id of roomIds) expect(bo.parley.room(id)?.unread).toBe(messagesEach);

  function fill(roomId: string, { id: authorId }: Person): Promise<unknown> {
    const one = () => ({ id: newId(), roomId, authorId, text, now: noon });
    const all = Array.from({ length: messagesEach }, () => store.write('addMessage', one()));
    return Promise.all(all);
  }
});
