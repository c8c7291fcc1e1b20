import { beforeEach, describe, expect, test } from 'vitest';
import type { Person, Role, Room } from '../../protocol/entities.ts';
import { newId } from '../../protocol/uuid.ts';
import type { Committed, Store } from '../../server/store/store.ts';
import { addGuest, lobbyOf, noon, say } from '../kit/people.ts';

export interface OpenedStore {
  store: Store;
  /** Does what no operation of the store does. */
  sql(statement: string): Promise<void>;
}

/**
 * What every store has to do about rooms of all kinds, and about who may do what in them.
 *
 * @param open opens an empty store that is closed when the running test is over
 */
export function describeRooms(name: string, open: () => Promise<OpenedStore>): void {
  describe(`rooms of all kinds on ${name}`, () => {
    let store: Store;
    let sql: OpenedStore['sql'];
    let ada: Person;
    let bo: Person;
    let cy: Person;
    let told: Committed[];

    beforeEach(async () => {
      ({ store, sql } = await open());
      ada = await person('Ada', 'member');
      bo = await person('Bo', 'guest');
      cy = await person('Cy', 'guest');
      // Telling comes after answering: what is told of the three is not to be mistaken for the test's.
      const before: Committed[] = [];
      store.onCommit((committed) => before.push(...committed));
      await say(store, ada, await lobbyOf(store, ada), 'first');
      await expect.poll(() => before.at(-1)).toMatchObject({ event: { kind: 'message' } });
      told = [];
      store.onCommit((committed) => told.push(...committed));
    });

    async function person(called: string, role: Role): Promise<Person> {
      const added = await addGuest(store, called);
      await sql(`update person set role = '${role}' where id = '${added.id}'`);
      return { ...added, role };
    }

    async function privateRoom(maker = ada, called = 'Plans'): Promise<Room> {
      const id = newId();
      const slug = `${called.toLowerCase()}-${id.slice(-6)}`;
      const about = { id, slug, name: called, topic: '', createdBy: maker.id, now: noon };
      return (await store.write('addRoom', { ...about, kind: 'private' })).room;
    }

    const add = (room: Room, whom: Person, by?: Person) =>
      store.write('addMember', {
        roomId: room.id,
        personId: whom.id,
        now: noon,
        ...(by && { by: by.id }),
      });
    const remove = (room: Room, whom: Person, by?: Person) =>
      store.write('removeMember', {
        roomId: room.id,
        personId: whom.id,
        now: noon,
        ...(by && { by: by.id }),
      });

    async function rolesIn(room: Room): Promise<Record<string, string>> {
      const { members } = await store.read('members', {
        roomId: room.id,
        after: undefined,
        limit: 50,
      });
      return Object.fromEntries(members.map(({ member, person: { name } }) => [name, member.role]));
    }

    describe('private rooms', () => {
      test('are made by members, who own them, and not by guests', async () => {
        const room = await privateRoom();
        expect(room.kind).toBe('private');
        expect(await rolesIn(room)).toEqual({ Ada: 'owner' });
        await expect(privateRoom(bo)).rejects.toMatchObject({ code: 'forbidden' });
      });

      test('are listed for their members alone', async () => {
        const room = await privateRoom();
        await add(room, bo, ada);
        const slugs = async ({ id }: Person) => {
          const page = await store.read('rooms', { personId: id, after: undefined, limit: 9 });
          return page.rooms.map((listing) => listing.room.slug);
        };
        expect(await slugs(bo)).toEqual(['lobby', room.slug]);
        expect(await slugs(cy)).toEqual(['lobby']);
        await remove(room, bo, ada);
        expect(await slugs(bo)).toEqual(['lobby']);
      });

      test('are entered by invitation only', async () => {
        const room = await privateRoom();
        await expect(add(room, bo)).rejects.toMatchObject({ code: 'not_found' });
        await expect(add(room, bo, cy)).rejects.toMatchObject({ code: 'not_found' });
        await add(room, bo, ada);
        await add(room, bo, ada);
        await add(room, cy, bo);
        expect(await rolesIn(room)).toEqual({ Ada: 'owner', Bo: 'member', Cy: 'member' });
        const nobody = { ...cy, id: newId() };
        await expect(add(room, nobody, ada)).rejects.toMatchObject({
          code: 'not_found',
          field: 'personId',
        });
      });

      test('are written to and read along by members alone', async () => {
        const room = await privateRoom();
        await expect(say(store, bo, room, 'let me in')).rejects.toMatchObject({
          code: 'forbidden',
        });
        const position = { roomId: room.id, personId: bo.id, seq: 1 };
        await expect(store.write('moveReadPosition', position)).rejects.toMatchObject({
          code: 'not_found',
        });
      });

      test('keep their last owner while they have other members', async () => {
        const room = await privateRoom();
        await add(room, bo, ada);
        await expect(remove(room, ada)).rejects.toMatchObject({ code: 'forbidden' });
        await remove(room, bo);
        await remove(room, ada);
        expect(await rolesIn(room)).toEqual({});
      });
    });

    describe('a removal', () => {
      test('takes the right rank, and one above that of whom it removes', async () => {
        const room = await privateRoom();
        await add(room, bo, ada);
        await add(room, cy, ada);
        await expect(remove(room, cy, bo)).rejects.toMatchObject({ code: 'forbidden' });
        await sql(`update member set room_role = 'moderator' where person_id = '${bo.id}'`);
        await expect(remove(room, ada, bo)).rejects.toMatchObject({ code: 'forbidden' });
        await remove(room, cy, bo);
        await remove(room, cy, bo);
        expect(await rolesIn(room)).toEqual({ Ada: 'owner', Bo: 'moderator' });
      });

      test('is decided where it is done: who was removed the moment before removes nobody', async () => {
        const room = await privateRoom();
        for (const whom of [bo, cy]) await add(room, whom, ada);
        await sql(`update member set room_role = 'moderator' where person_id = '${bo.id}'`);
        const [first, second] = await Promise.allSettled([
          remove(room, bo, ada),
          remove(room, cy, bo),
        ]);
        expect(first.status).toBe('fulfilled');
        expect(second).toMatchObject({ reason: { code: 'not_found' } });
      });

      test('is told to whom it concerns before the room, and says nothing of a private room', async () => {
        const room = await privateRoom();
        await add(room, bo, ada);
        await say(store, ada, room, 'secret');
        await remove(room, bo, ada);
        const last = () => told.slice(-2);
        await expect.poll(last).toMatchObject([
          {
            to: 'home',
            personId: bo.id,
            event: {
              membership: { joined: false },
              room: { id: room.id, slug: room.id, name: '', topic: '', createdBy: null },
              head: { version: 0, seq: 0 },
            },
          },
          { to: 'room', roomId: room.id, event: { kind: 'member' } },
        ]);
        const [home] = last();
        const since = { feed: 'home' as const, version: 1 };
        const all = await store.read('changesSince', { personId: bo.id, cursors: [] });
        const epoch = all?.feeds[0]?.epoch ?? '';
        const found = await store.read('changesSince', {
          personId: bo.id,
          cursors: [{ ...since, epoch }],
        });
        const change = found?.feeds[0]?.changes.at(-1);
        expect(home?.to === 'home' && home.event).toEqual({ ...change, feed: 'home', epoch });
      });
    });

    describe('roles in a room', () => {
      test('begin anew with a membership', async () => {
        const { room } = await store.write('addRoom', {
          id: newId(),
          slug: 'tea',
          name: 'Tea',
          topic: '',
          createdBy: bo.id,
          now: noon,
        });
        expect(await rolesIn(room)).toEqual({ Bo: 'owner' });
        await remove(room, bo);
        await add(room, bo);
        expect(await rolesIn(room)).toEqual({ Bo: 'member' });
      });
    });

    describe('a room', () => {
      test('that is archived takes no messages, also not of many at once', async () => {
        const room = await privateRoom();
        await sql(`update room set archived_at = 1 where id = '${room.id}'`);
        const lobby = await lobbyOf(store, ada);
        const results = await Promise.allSettled([
          say(store, ada, room, 'one'),
          say(store, ada, lobby, 'two'),
          say(store, ada, room, 'three'),
        ]);
        expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected']);
      });

      test('of announcements takes messages of moderators and up', async () => {
        const room = await privateRoom();
        await add(room, bo, ada);
        await sql(`update room set announce_only = 1 where id = '${room.id}'`);
        await expect(say(store, bo, room, 'one')).rejects.toMatchObject({ code: 'forbidden' });
        await expect(say(store, ada, room, 'two')).resolves.toMatchObject({ seq: 1 });
        await sql(`update member set room_role = 'moderator' where person_id = '${bo.id}'`);
        await expect(say(store, bo, room, 'three')).resolves.toMatchObject({ seq: 2 });
      });
    });

    describe('bots', () => {
      test('know of the rooms that they were added to, and of no others', async () => {
        const bot = await person('Bot', 'bot');
        const { room } = await store.write('addRoom', {
          id: newId(),
          slug: 'tea',
          name: 'Tea',
          topic: '',
          createdBy: ada.id,
          now: noon,
        });
        await expect(add(room, bot)).rejects.toMatchObject({ code: 'not_found' });
        const slugs = async () => {
          const page = await store.read('rooms', { personId: bot.id, after: undefined, limit: 9 });
          return page.rooms.map((listing) => listing.room.slug);
        };
        expect(await slugs()).toEqual(['lobby']);
        await add(room, bot, ada);
        expect(await slugs()).toEqual(['lobby', 'tea']);
      });
    });
  });
}
