import { expect, test } from 'vitest';
import type { Parley } from '../../client/parley.ts';
import type { Person } from '../../protocol/entities.ts';
import type { ChangeKind } from '../../protocol/events.ts';
import { newId } from '../../protocol/uuid.ts';
import { type Client, DirectServer, openClient } from '../kit/direct.ts';
import { MemoryStore } from '../kit/memory-store.ts';
import { addGuest, confirmed } from '../kit/people.ts';

interface Scene {
  store: MemoryStore;
  ada: Client;
  bo: Client;
  lobbyId: string;
}

/** For every kind of durable change something that causes it. A new kind without a case does not compile. */
const cases: Record<ChangeKind, (scene: Scene) => Promise<unknown>> = {
  message: async ({ ada, bo, lobbyId }) => {
    await ada.parley.send(lobbyId, 'hello');
    await expect.poll(() => bo.parley.room(lobbyId)?.lastSeq).toBe(1);
  },
  member: async ({ ada, bo }) => {
    const room = await ada.parley.createRoom('Tea');
    await bo.parley.joinRoom(room.id);
    await bo.parley.leaveRoom(room.id);
    await bo.parley.joinRoom(room.id);
  },
  room: ({ bo }) => bo.parley.createRoom('Coffee', 'black'),
  membership: async ({ ada, bo, lobbyId }) => {
    await ada.parley.send(lobbyId, 'read this');
    await expect.poll(() => bo.parley.room(lobbyId)?.lastSeq).toBe(1);
    bo.parley.markRead(lobbyId, 1);
  },
  block: async ({ store, ada, bo }) => {
    const dora = await addGuest(store, 'Dora');
    const personId = bo.parley.me?.id ?? '';
    for (const id of [personId, dora.id]) await ada.parley.setBlocked(id, true);
    await ada.parley.setBlocked(dora.id, false);
    await expect.poll(() => [...ada.parley.blocked.keys()]).toEqual([personId]);
  },
};

/** Changes of a kind that has a case already, which have been, or might be, replayed to something else. */
const more: Record<string, (scene: Scene) => Promise<unknown>> = {
  'messages taken back, read and unread': async ({ ada, bo, lobbyId }) => {
    for (const text of ['one', 'two', 'three']) await ada.parley.send(lobbyId, text);
    await expect.poll(() => bo.parley.timeline(lobbyId).messages.length).toBe(3);
    bo.parley.markRead(lobbyId, 1);
    for (const { id } of bo.parley.timeline(lobbyId).messages.slice(0, 2)) {
      await ada.parley.deleteMessage(lobbyId, id);
    }
    await expect.poll(() => bo.parley.timeline(lobbyId).messages[1]?.text).toBe('');
  },
  'another owner': async ({ store, ada, bo }) => {
    const [by, personId] = [ada.parley.me?.id ?? '', bo.parley.me?.id ?? ''];
    store.sql("update person set role = 'owner', handle = 'ada' where id = ?", by);
    store.sql("update person set role = 'member', handle = 'bo' where id = ?", personId);
    const proof = await confirmed(store, { id: by }, 0);
    await store.write('transferOwnership', { personId, by, confirmed: proof, now: 0 });
    await expect.poll(() => bo.parley.person(by)?.role).toBe('admin');
    await expect.poll(() => bo.parley.me?.role).toBe('owner');
  },
  'mentions, read and unread, and taken back': async ({ store, ada, bo, lobbyId }) => {
    store.sql("update person set role = 'member' where id = ?", ada.parley.me?.id ?? '');
    for (const text of ['@Bo', 'all @room', '@here', '@Bo 4']) await ada.parley.send(lobbyId, text);
    await expect.poll(() => bo.parley.room(lobbyId)?.mentions).toBe(4);
    const [, second] = bo.parley.timeline(lobbyId).messages;
    bo.parley.markRead(lobbyId, 4);
    bo.parley.markUnread(lobbyId, 2);
    await expect.poll(() => bo.parley.room(lobbyId)?.mentions).toBe(3);
    await ada.parley.deleteMessage(lobbyId, second?.id ?? '');
    await expect
      .poll(() => bo.parley.room(lobbyId))
      .toMatchObject({ unread: 2, firstUnread: 3, mentions: 2, firstMention: 3 });
  },
  'all rooms read at once, one of them a favourite and muted': async ({ ada, bo, lobbyId }) => {
    const { id: roomId } = await bo.parley.createRoom('Tea');
    await ada.parley.joinRoom(roomId);
    for (const id of [roomId, lobbyId]) await ada.parley.send(id, 'hello');
    await bo.parley.setNotify(roomId, 'nothing');
    await bo.parley.setFavourite(roomId, true);
    await expect.poll(() => bo.parley.rooms.map(({ unread }) => unread)).toEqual([1, 1]);
    expect(await bo.parley.markAllRead()).toHaveLength(2);
    expect(bo.parley.rooms.map(({ unread }) => unread)).toEqual([0, 0]);
    expect(bo.parley.room(roomId)).toMatchObject({ favourite: true, notify: 'nothing' });
  },
  'messages of one’s own, marked as unread': async ({ ada, bo, lobbyId }) => {
    for (const text of ['one', 'two', 'three']) await ada.parley.send(lobbyId, text);
    await expect.poll(() => ada.parley.room(lobbyId)?.readSeq).toBe(3);
    ada.parley.markUnread(lobbyId, 2);
    await ada.parley.send(await elsewhere(ada), 'four');
    await expect.poll(() => bo.parley.room(lobbyId)?.lastSeq).toBe(3);
  },
  'a message of one’s own after marking as unread': async ({ ada, lobbyId }) => {
    for (const text of ['one', 'two']) await ada.parley.send(lobbyId, text);
    await expect.poll(() => ada.parley.room(lobbyId)?.readSeq).toBe(2);
    ada.parley.markUnread(lobbyId, 1);
    await ada.parley.send(lobbyId, 'three');
    await expect.poll(() => ada.parley.room(lobbyId)?.readSeq).toBe(3);
  },
  'an invitation to a private room': async (scene) => {
    const id = await privateRoom(scene);
    await expect.poll(() => scene.bo.parley.room(id)?.joined).toBe(true);
    await scene.bo.parley.send(id, 'thank you');
  },
  'a room renamed, described, and closed to all but moderators': async ({ ada, bo, lobbyId }) => {
    const { id: roomId } = await ada.parley.createRoom('Tea');
    await bo.parley.joinRoom(roomId);
    await ada.transport.request('room:update', { roomId, name: 'Green tea', topic: 'no milk' });
    await ada.transport.request('room:update', { roomId, announceOnly: true });
    await expect.poll(() => bo.parley.room(roomId)?.slug).toBe('green-tea');
    await bo.parley.send(lobbyId, 'nice');
  },
  'a room in the archive, and one out of it again': async ({ ada, bo }) => {
    for (const name of ['Tea', 'Coffee']) {
      const { id: roomId } = await ada.parley.createRoom(name);
      await bo.parley.joinRoom(roomId);
      await ada.transport.request('room:archive', { roomId });
      if (name === 'Tea') await ada.transport.request('room:unarchive', { roomId });
    }
  },
  'another role in a room': async ({ ada, bo }) => {
    const { id: roomId } = await ada.parley.createRoom('Tea');
    await bo.parley.joinRoom(roomId);
    const personId = bo.parley.me?.id ?? '';
    await ada.transport.request('member:appoint', { roomId, personId, role: 'moderator' });
  },
  'a mute, one that was ended, and slow mode': async ({ ada, bo }) => {
    const personId = bo.parley.me?.id ?? '';
    for (const name of ['Tea', 'Coffee']) {
      const { id: roomId } = await ada.parley.createRoom(name);
      await bo.parley.joinRoom(roomId);
      await ada.transport.request('member:mute', { roomId, personId, until: null });
      if (name === 'Tea') await ada.transport.request('member:unmute', { roomId, personId });
      await ada.transport.request('room:update', { roomId, slowMode: 30 });
      await expect.poll(() => bo.parley.room(roomId)?.slowMode).toBe(30);
    }
  },
  'another name and handle': async ({ ada, bo, lobbyId }) => {
    const account = { name: 'Barbara', handle: 'bo', password: 'correct horse' };
    const { token } = await bo.transport.request('account:create', account);
    bo.transport.presentToken(token);
    bo.token = token;
    await bo.transport.request('person:update', { name: 'Babs', handle: 'babs' });
    await expect.poll(() => bo.parley.me).toMatchObject({ name: 'Babs', handle: 'babs' });
    await ada.transport.request('person:update', { name: 'Ada L.' });
    await expect.poll(() => ada.parley.me?.name).toBe('Ada L.');
    await ada.parley.send(lobbyId, 'it is me');
  },
  'a direct room and a group': async ({ store, ada, bo }) => {
    const others = [bo.parley.me?.id ?? '', (await addGuest(store, 'Cy')).id];
    const direct = await ada.parley.openDirect(others[0] ?? '');
    await ada.parley.createGroup(others, 'Us');
    await expect.poll(() => bo.parley.room(direct.id)?.joined).toBe(true);
    await bo.parley.send(direct.id, 'hello');
    await expect.poll(() => ada.parley.room(direct.id)?.unread).toBe(1);
  },
  'names of people in direct rooms and groups, who come, go, and are called otherwise': async ({
    store,
    ada,
    bo,
  }) => {
    const [cy, dora] = [await addGuest(store, 'Cy'), await addGuest(store, 'Dora')];
    await bo.parley.openDirect(ada.parley.me?.id ?? '');
    const { id: roomId } = await ada.parley.createGroup([bo.parley.me?.id ?? '', cy.id]);
    await bo.transport.request('member:add', { roomId, personId: dora.id });
    await ada.transport.request('member:remove', { roomId, personId: cy.id });
    const account = { name: 'Barbara', handle: 'bo', password: 'correct horse' };
    const { token } = await bo.transport.request('account:create', account);
    bo.transport.presentToken(token);
    bo.token = token;
    await expect.poll(() => ada.parley.room(roomId)?.name).toBe('Barbara, Dora');
  },
  'a direct room out of the list, one that is back in it, and a room for whoever is new': async ({
    store,
    ada,
    bo,
    lobbyId,
  }) => {
    store.sql("update person set role = 'owner' where id = ?", ada.parley.me?.id ?? '');
    const cy = await addGuest(store, 'Cy');
    const [first, second] = [
      await ada.parley.openDirect(bo.parley.me?.id ?? ''),
      await ada.parley.openDirect(cy.id),
    ];
    for (const { id } of [first, second]) await ada.parley.hideRoom(id);
    await expect.poll(() => ada.parley.room(first.id)?.hidden).toBe(true);
    await bo.parley.send(first.id, 'hello');
    await expect.poll(() => ada.parley.room(first.id)?.hidden).toBe(false);
    expect(ada.parley.room(second.id)?.hidden).toBe(true);
    const { id: roomId } = await bo.parley.createRoom('Tea');
    await bo.transport.request('room:update', { roomId, description: 'Leaves\nand water' });
    await ada.transport.request('room:set-default', { roomId, isDefault: true });
    await expect.poll(() => bo.parley.room(roomId)?.isDefault).toBe(true);
    await bo.parley.send(lobbyId, 'done');
  },
  'a removal from a private room': async (scene) => {
    const { ada, bo } = scene;
    const roomId = await privateRoom(scene);
    await expect.poll(() => bo.parley.room(roomId)?.joined).toBe(true);
    await ada.transport.request('member:remove', { roomId, personId: bo.parley.me?.id ?? '' });
    await ada.parley.send(roomId, 'they are gone');
    await expect.poll(() => bo.parley.room(roomId)).toBeUndefined();
  },
  'a guest who gets an account under another name': async ({ ada, bo, lobbyId }) => {
    await ada.parley.send(lobbyId, 'hello');
    const left = await ada.parley.createRoom('Left');
    await bo.parley.joinRoom(left.id);
    await ada.parley.send(left.id, 'bye');
    await ada.parley.leaveRoom(left.id);
    const account = { name: 'Countess', handle: 'ada', password: 'correct horse' };
    const { token } = await ada.transport.request('account:create', account);
    ada.transport.presentToken(token);
    ada.token = token;
    await expect.poll(() => ada.parley.me?.handle).toBe('ada');
  },
};

/** Ada's, with Bo in it. @returns its id */
async function privateRoom({ store, ada, bo }: Scene): Promise<string> {
  store.sql("update person set role = 'member' where id = ?", ada.parley.me?.id ?? '');
  const roomId = newId();
  await ada.transport.request('room:create', { id: roomId, kind: 'private', name: 'Plans' });
  await ada.transport.request('member:add', { roomId, personId: bo.parley.me?.id ?? '' });
  return roomId;
}

async function elsewhere({ parley }: Client): Promise<string> {
  return (await parley.createRoom('Elsewhere')).id;
}

/** All that one person's client knows of what is durable. */
function picture(parley: Parley) {
  const rooms = parley.rooms.map((room) => {
    const { messages } = parley.timeline(room.id);
    const { here, away, roles } = parley.people(room.id);
    return {
      ...room,
      messages,
      authors: messages.map(({ authorId }) => called(parley.person(authorId))),
      members: [...here, ...away].sort((a, b) => (a.id < b.id ? -1 : 1)).map(called),
      roles: [...roles].sort(),
    };
  });
  return { me: called(parley.me), rooms, blocked: [...parley.blocked.values()] };
}

function called(person: Person | null | undefined) {
  return { name: person?.name, handle: person?.handle };
}

for (const [kind, act] of Object.entries({ ...cases, ...more })) {
  test(`${kind}: the state before and the events make the state that is fetched afterwards`, async () => {
    const store = new MemoryStore();
    const server = new DirectServer(store);
    const ada = await openClient(server, { name: 'Ada' });
    const bo = await openClient(server, { name: 'Bo' });
    const lobbyId = ada.parley.rooms[0]?.id ?? '';
    for (const { parley } of [ada, bo]) {
      parley.openRoom(lobbyId);
      await expect.poll(() => parley.people(lobbyId).status).toBe('ready');
    }
    await act({ store, ada, bo, lobbyId });
    for (const { parley, token } of [ada, bo]) {
      for (const room of parley.rooms) parley.openRoom(room.id);
      const fresh = (await openClient(server, { token })).parley;
      for (const room of fresh.rooms) fresh.openRoom(room.id);
      await expect.poll(() => isFilled(fresh)).toBe(true);
      await expect.poll(() => picture(parley)).toEqual(picture(fresh));
    }
  });
}

function isFilled(parley: Parley): boolean {
  return parley.rooms.every(
    ({ id }) => parley.people(id).status === 'ready' && parley.timeline(id).status === 'ready',
  );
}
