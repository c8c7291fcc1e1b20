import { expect, test } from 'vitest';
import { Listener } from '../../test/kit/listener.ts';
import { addGuest, lobbyOf } from '../../test/kit/people.ts';
import { openSqlite } from '../../test/kit/sqlite.ts';
import { RoomAccess } from '../access/rooms.ts';
import { LocalRooms } from '../fanout/local-rooms.ts';
import { Presence } from './presence.ts';
import { systemTimers } from './timers.ts';
import { typingSet } from './typing-set.ts';

test('everybody else in the room hears of it, except while there is too much to do', async () => {
  const store = openSqlite();
  const [ada, bo] = [await addGuest(store, 'Ada'), await addGuest(store, 'Bo')];
  const roomId = (await lobbyOf(store, ada)).id;
  const localRooms = new LocalRooms();
  const [hers, his] = [new Listener(ada), new Listener(bo)];
  for (const listener of [hers, his]) await localRooms.attach(listener, async () => [roomId]);
  let isBusy = false;
  const typing = typingSet({
    rooms: new RoomAccess(store, Date.now),
    localRooms,
    presence: new Presence(localRooms, { graceMillis: 0, mergeMillis: 0, timers: systemTimers }),
    now: Date.now,
    isBusy: () => isBusy,
    typingMillis: 1000,
  });
  const whence = { address: '', device: '', deviceKey: null, page: null };
  const actor = { person: ada, sessionId: hers.sessionId, scopes: null };
  await typing(actor, { roomId, typing: true }, whence);
  expect(his.heard('typing')).toMatchObject([{ roomId, person: ada, typing: true }]);
  expect(hers.heard('typing')).toEqual([]);
  isBusy = true;
  await typing(actor, { roomId, typing: true }, whence);
  expect(his.heard('typing')).toHaveLength(1);
});
