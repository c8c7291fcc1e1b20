import { expect, test } from 'vitest';
import { Listener, somebody } from '../../test/kit/listener.ts';
import { LocalRooms } from './local-rooms.ts';

test('a connection listens to the rooms its person is in, until it is gone', async () => {
  const rooms = new LocalRooms();
  const ada = new Listener(somebody('Ada'));
  await rooms.attach(ada, async () => ['tea', 'lobby']);
  expect([...rooms.inRoom('tea')]).toEqual([ada]);
  rooms.detach(ada);
  rooms.detach(ada);
  expect([...rooms.inRoom('tea')]).toEqual([]);
  expect([...rooms.ofPerson(ada.person.id)]).toEqual([]);
});

test('a membership that ends or begins while memberships are read wins over what was read', async () => {
  const rooms = new LocalRooms();
  const ada = new Listener(somebody('Ada'));
  let finish: (roomIds: string[]) => void = () => undefined;
  const reading = new Promise<string[]>((resolve) => {
    finish = resolve;
  });
  const attached = rooms.attach(ada, () => reading);
  rooms.setMembership(ada.person.id, 'left', false);
  rooms.setMembership(ada.person.id, 'entered', true);
  rooms.setMembership(ada.person.id, 'back', false);
  rooms.setMembership(ada.person.id, 'back', true);
  // Who has been told of it may not miss what is said there while the reading goes on.
  expect([...rooms.inRoom('entered')]).toEqual([ada]);
  finish(['left', 'lobby']);
  await attached;
  expect([...rooms.inRoom('left')]).toEqual([]);
  for (const room of ['entered', 'back', 'lobby']) expect([...rooms.inRoom(room)]).toEqual([ada]);
});

test('a connection that closes while memberships are read listens to nothing', async () => {
  const rooms = new LocalRooms();
  const ada = new Listener(somebody('Ada'));
  const attached = rooms.attach(ada, async () => ['lobby']);
  rooms.detach(ada);
  await attached;
  expect([...rooms.inRoom('lobby')]).toEqual([]);
});

test('a membership change counts for every connection of the person, and for nobody else', async () => {
  const rooms = new LocalRooms();
  const person = somebody('Ada');
  const [phone, desk] = [new Listener(person), new Listener(person)];
  const bo = new Listener(somebody('Bo'));
  for (const connection of [phone, desk, bo]) await rooms.attach(connection, async () => ['lobby']);
  rooms.setMembership(person.id, 'tea', true);
  expect([...rooms.inRoom('tea')]).toEqual([phone, desk]);
  rooms.setMembership(person.id, 'lobby', false);
  expect([...rooms.inRoom('lobby')]).toEqual([bo]);
});
