import { expect, test } from 'vitest';
import { newId } from '../../protocol/uuid.ts';
import { DirectServer, openClient } from '../kit/direct.ts';
import { MemoryStore } from '../kit/memory-store.ts';

/** Ada's private room, which Bo was asked into. */
async function privateRoom() {
  const store = new MemoryStore();
  const server = new DirectServer(store);
  const ada = await openClient(server, { name: 'Ada' });
  const bo = await openClient(server, { name: 'Bo' });
  const personId = bo.parley.me?.id ?? '';
  store.sql("update person set role = 'member' where id = ?", ada.parley.me?.id ?? '');
  const roomId = newId();
  await ada.transport.request('room:create', { id: roomId, kind: 'private', name: 'Plans' });
  await ada.transport.request('member:add', { roomId, personId });
  const remove = () => ada.transport.request('member:remove', { roomId, personId });
  const say = (text: string) =>
    ada.transport.request('message:send', { id: newId(), roomId, text });
  return { server, ada, bo, roomId, remove, say };
}

test('after the answer that a membership ended no event of the room reaches who was in it', async () => {
  const { server, bo, roomId, remove, say } = await privateRoom();
  const heard: string[] = [];
  const peer = server.peer(
    (name, data) => heard.push(JSON.stringify({ name, data })),
    () => undefined,
  );
  await peer.start(bo.token);
  await say('heard');
  await expect.poll(() => heard.join()).toContain('heard');
  await remove();
  heard.length = 0;
  await say('canary');
  await peer.handle('typing:set', { roomId, typing: true });
  await peer.handle('room:list', {});
  const told = heard.map((event) => JSON.parse(event).name);
  expect(told).not.toContain('message');
  expect(heard.join()).not.toContain('canary');
  expect(heard.join()).not.toContain('Plans');
});

test('who was removed while away comes back to nothing', async () => {
  const { bo, roomId, remove, say } = await privateRoom();
  await expect.poll(() => bo.parley.room(roomId)?.name).toBe('Plans');
  bo.transport.cut();
  await remove();
  await say('canary');
  bo.transport.connect();
  await expect.poll(() => bo.parley.room(roomId)).toBeUndefined();
  const cursor = { feed: roomId, epoch: '0', version: 0 };
  const answer = await bo.transport.request('feed:sync', { cursors: [cursor] });
  expect(answer.feeds).toMatchObject([{ feed: 'home' }, { feed: roomId, status: 'gone' }]);
  expect(JSON.stringify(answer)).not.toMatch(/canary|Plans/);
  await expect(bo.transport.request('message:list', { roomId })).rejects.toMatchObject({
    code: 'not_found',
  });
});
