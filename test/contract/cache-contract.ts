import { beforeEach, describe, expect, test } from 'vitest';
import type { Cache, CacheChanges } from '../../client/cache.ts';
import type { Message, Person } from '../../protocol/entities.ts';
import { cachedRoom } from '../kit/cached-room.ts';

const ada = person('ada');
const bo = person('bo');

function person(id: string): Person {
  return { id, name: id, role: 'guest' };
}

function message(roomId: string, seq: number, version = seq, text = `text ${seq}`): Message {
  return { id: `${roomId}-${seq}`, roomId, authorId: 'bo', seq, version, text, sentAt: 0 };
}

function changes(homeVersion: number, some: Partial<CacheChanges>): CacheChanges {
  return {
    me: ada,
    anew: false,
    homeCursor: { feed: 'home', epoch: 'h1', version: homeVersion },
    removed: [],
    reset: [],
    rooms: [],
    messages: [],
    authors: [],
    ...some,
  };
}

function words(id: string, authorId = 'ada') {
  return { id, authorId, roomId: 'tea', text: `text of ${id}`, createdAt: 5 };
}

/**
 * What every cache has to do.
 *
 * @param open gives an empty one for the running test
 * @param reopen the same one as the next start finds it
 */
export function cacheContract(
  open: () => Promise<Cache>,
  reopen: (cache: Cache) => Promise<Cache>,
): void {
  let cache: Cache;

  beforeEach(async () => {
    cache = await open();
  });

  async function texts(roomId = 'tea', limit = 10): Promise<string[]> {
    return (await cache.newestMessages(roomId, limit)).messages.map(({ text }) => text);
  }

  async function outbox(authorId = 'ada'): Promise<string[]> {
    return (await cache.outbox(authorId)).map(({ id }) => id);
  }

  describe('copies', () => {
    test('an empty cache holds nothing', async () => {
      expect(await cache.load()).toEqual({ me: null, homeCursor: null, rooms: [], blocked: [] });
      expect(await cache.newestMessages('tea', 10)).toEqual({ messages: [], authors: [] });
    });

    test('are there at the next start as they were written', async () => {
      const some = changes(3, {
        anew: true,
        rooms: [{ ...cachedRoom('tea', 2, 2), people: [ada, bo] }, cachedRoom('coffee')],
        messages: [message('tea', 1), message('tea', 2)],
        authors: [bo],
        blocked: [{ person: bo, at: 5 }],
      });
      await cache.write(some);
      cache = await reopen(cache);
      const { me, homeCursor, rooms, blocked } = await cache.load();
      expect({ me, homeCursor }).toEqual({ me: ada, homeCursor: some.homeCursor });
      expect(blocked).toEqual(some.blocked);
      expect(rooms.sort((a, b) => (a.room.id < b.room.id ? 1 : -1))).toEqual(some.rooms);
      expect(await cache.newestMessages('tea', 10)).toEqual({
        messages: some.messages,
        authors: [bo],
      });
      expect(await texts('tea', 1)).toEqual(['text 2']);
      expect(await texts('coffee')).toEqual([]);
    });

    test('of a part of a room are those that are there, with their authors', async () => {
      const messages = [2, 3, 5, 6].map((seq) => message('tea', seq));
      const rooms = [cachedRoom('tea', 6, 6), cachedRoom('coffee', 3, 3)];
      const elsewhere = message('coffee', 3);
      const some = { anew: true, rooms, messages: [...messages, elsewhere], authors: [bo] };
      await cache.write(changes(1, some));
      expect(await cache.messagesBetween('tea', 3, 5)).toEqual({
        messages: messages.slice(1, 3),
        authors: [bo],
      });
      expect(await cache.messagesBetween('tea', -3, 2)).toEqual({
        messages: messages.slice(0, 1),
        authors: [bo],
      });
      expect(await cache.messagesBetween('tea', 7, 9)).toEqual({ messages: [], authors: [] });
    });

    test('give way to newer ones, and never to older ones', async () => {
      await cache.write(
        changes(5, {
          anew: true,
          rooms: [cachedRoom('tea', 9, 2)],
          messages: [message('tea', 2, 9, 'edited')],
        }),
      );
      await cache.write(
        changes(5, {
          rooms: [cachedRoom('tea', 7, 2)],
          messages: [message('tea', 1), message('tea', 2, 2, 'as it was')],
        }),
      );
      expect(await texts()).toEqual(['text 1', 'edited']);
      expect((await cache.load()).rooms).toEqual([cachedRoom('tea', 9, 2)]);
      await cache.write(
        changes(5, {
          rooms: [cachedRoom('tea', 10, 2)],
          messages: [message('tea', 2, 10, 'again')],
        }),
      );
      expect(await texts()).toEqual(['text 1', 'again']);
      expect((await cache.load()).rooms).toEqual([cachedRoom('tea', 10, 2)]);
    });

    test('whoever is behind neither brings back a room that was left nor takes one that was entered', async () => {
      const blocked = [{ person: bo, at: 5 }];
      await cache.write(changes(5, { anew: true, rooms: [cachedRoom('tea')], blocked }));
      await cache.write(changes(4, { rooms: [cachedRoom('coffee')], removed: ['tea'] }));
      const { rooms, homeCursor, ...rest } = await cache.load();
      expect(rest.blocked).toEqual(blocked);
      expect(rooms).toEqual([cachedRoom('tea')]);
      expect(homeCursor?.version).toBe(5);
    });

    test('of a room that was left, or begins anew, are gone', async () => {
      const both = ['tea', 'coffee'].map((id) => cachedRoom(id, 3, 1));
      const some = both.map(({ room: { id } }) => message(id, 1));
      await cache.write(changes(1, { anew: true, rooms: both, messages: some }));
      await cache.write(
        changes(2, {
          removed: ['tea'],
          reset: ['coffee'],
          rooms: [cachedRoom('coffee', 1, 1, 'e2')],
        }),
      );
      expect(await texts('tea')).toEqual([]);
      expect(await texts('coffee')).toEqual([]);
      expect((await cache.load()).rooms).toEqual([cachedRoom('coffee', 1, 1, 'e2')]);
      // One that has not heard of the new beginning writes of the life before.
      await cache.write(
        changes(2, { rooms: [cachedRoom('coffee', 8, 1)], messages: [message('coffee', 1)] }),
      );
      expect(await texts('coffee')).toEqual([]);
      expect((await cache.load()).rooms).toEqual([cachedRoom('coffee', 1, 1, 'e2')]);
    });

    test('of another person are neither written over nor forgotten by whoever is late', async () => {
      await cache.write(changes(9, { anew: true, rooms: [cachedRoom('tea')] }));
      await cache.write(changes(1, { me: bo, anew: true, rooms: [cachedRoom('coffee')] }));
      await cache.write(changes(10, { rooms: [cachedRoom('tea', 4)] }));
      await cache.forget('ada');
      const { me, rooms } = await cache.load();
      expect(me).toEqual(bo);
      expect(rooms).toEqual([cachedRoom('coffee')]);
    });

    test('are forgotten whole, and the outbox is not', async () => {
      await cache.write(
        changes(1, { anew: true, rooms: [cachedRoom('tea', 1, 1)], messages: [message('tea', 1)] }),
      );
      await cache.addOutbox(words('one'));
      await cache.forget('ada');
      cache = await reopen(cache);
      expect(await cache.load()).toEqual({ me: null, homeCursor: null, rooms: [], blocked: [] });
      expect(await texts()).toEqual([]);
      expect(await outbox()).toEqual(['one']);
    });

    test('of an instance that began later than another of the same person do not go back', async () => {
      await cache.write(
        changes(5, { anew: true, rooms: [cachedRoom('tea', 9), cachedRoom('coffee')] }),
      );
      await cache.write(changes(5, { anew: true, rooms: [cachedRoom('tea', 7)] }));
      expect((await cache.load()).rooms.map(({ cursor }) => cursor.version).sort()).toEqual([1, 9]);
    });
  });

  describe('the outbox', () => {
    test('keeps what was added, in that order, to the next start and beyond', async () => {
      const added = [];
      for (const id of ['one', 'two', 'three']) added.push(await cache.addOutbox(words(id)));
      expect(added.map(({ error }) => error)).toEqual([null, null, null]);
      expect(await cache.outbox('ada')).toEqual(added);
      cache = await reopen(cache);
      expect(await cache.outbox('ada')).toEqual(added);
      await cache.addOutbox(words('four'));
      expect(await outbox()).toEqual(['one', 'two', 'three', 'four']);
    });

    test('takes in what is added at once in the order of the calls', async () => {
      const ids = Array.from({ length: 20 }, (_, i) => `id ${i}`);
      await Promise.all(ids.map((id) => cache.addOutbox(words(id))));
      expect(await outbox()).toEqual(ids);
    });

    test('keeps why something was refused, and forgets it', async () => {
      await cache.addOutbox(words('one'));
      const error = { code: 'forbidden' as const, message: 'no', retry: false };
      await cache.markOutbox('one', error);
      cache = await reopen(cache);
      expect(await cache.outbox('ada')).toMatchObject([{ id: 'one', error }]);
      await cache.markOutbox('one', null);
      expect(await cache.outbox('ada')).toMatchObject([{ id: 'one', error: null }]);
    });

    test('what was removed does not come back by being marked', async () => {
      await cache.addOutbox(words('one'));
      await cache.removeOutbox('one');
      await cache.removeOutbox('one');
      await cache.markOutbox('one', { code: 'forbidden', message: 'no', retry: false });
      cache = await reopen(cache);
      expect(await outbox()).toEqual([]);
    });

    test('is each person’s own', async () => {
      for (const id of ['one', 'two']) await cache.addOutbox(words(id));
      await cache.addOutbox(words('three', 'bo'));
      expect(await outbox('bo')).toEqual(['three']);
      await cache.clearOutbox('ada');
      cache = await reopen(cache);
      expect(await outbox('ada')).toEqual([]);
      expect(await outbox('bo')).toEqual(['three']);
    });
  });
}
