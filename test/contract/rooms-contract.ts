import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Message, Person, Role, Room, RoomRole } from '../../protocol/entities.ts';
import { limits } from '../../protocol/limits.ts';
import { newId } from '../../protocol/uuid.ts';
import type { Committed, Store } from '../../server/store/store.ts';
import { addGuest, lobbyOf, noon, say, toldBy } from '../kit/people.ts';

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
      told = toldBy(store);
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
        order: 'id',
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

      test('are not left to an owner who is not here any more', async () => {
        const root = await person('Root', 'admin');
        const room = await privateRoom();
        await add(room, bo, ada);
        await add(room, cy, ada);
        const owner = { roomId: room.id, personId: bo.id, role: 'owner' } as const;
        await store.write('appointMember', { ...owner, by: ada.id, now: noon });
        await store.write('deactivatePerson', { personId: bo.id, by: root.id, now: noon });
        await expect(remove(room, ada)).rejects.toMatchObject({ code: 'forbidden' });
        // Who is not here any more needs no owner until they are back.
        await remove(room, cy, ada);
        await remove(room, ada);
        expect(await rolesIn(room)).toEqual({ Bo: 'owner' });
      });

      test('go to a moderator, or who is there longest, when the only owner is deactivated', async () => {
        const root = await person('Root', 'admin');
        const dee = await person('Dee', 'guest');
        const bot = await person('Bot', 'bot');
        const [moderated, plain] = [await privateRoom(ada, 'One'), await privateRoom(ada, 'Two')];
        for (const room of [moderated, plain]) {
          for (const [i, whom] of [bot, cy, bo, dee].entries()) {
            const place = { roomId: room.id, personId: whom.id, by: ada.id, now: noon + i };
            await store.write('addMember', place);
          }
        }
        const moderator = { roomId: moderated.id, personId: dee.id, role: 'moderator' } as const;
        await store.write('appointMember', { ...moderator, by: ada.id, now: noon });
        await store.write('deactivatePerson', { personId: cy.id, by: root.id, now: noon });
        await store.write('deactivatePerson', { personId: ada.id, by: root.id, now: noon });
        const others = { Ada: 'owner', Bot: 'member', Cy: 'member' };
        expect(await rolesIn(moderated)).toEqual({ ...others, Bo: 'member', Dee: 'owner' });
        expect(await rolesIn(plain)).toEqual({ ...others, Bo: 'owner', Dee: 'member' });
        const toldHome = () =>
          told.flatMap((one) => (one.to === 'home' && one.personId === bo.id ? [one.event] : []));
        await expect
          .poll(() => toldHome().at(-1))
          .toMatchObject({ membership: { roomId: plain.id, role: 'owner' } });
        const log = { reader: root.id, before: undefined, limit: 1 };
        expect((await store.read('audit', log)).entries).toMatchObject([
          { act: 'member:appoint', byId: root.id, detail: 'owner' },
        ]);
        await remove(plain, ada, bo);
      });

      test('that nobody was left to own are of whoever is reactivated first', async () => {
        const root = await person('Root', 'admin');
        const room = await privateRoom();
        await add(room, bo, ada);
        const act = (whom: Person) => ({ personId: whom.id, by: root.id, now: noon });
        for (const whom of [bo, ada]) await store.write('deactivatePerson', act(whom));
        expect(await rolesIn(room)).toEqual({ Ada: 'owner', Bo: 'member' });
        await store.write('reactivatePerson', act(bo));
        expect(await rolesIn(room)).toEqual({ Ada: 'owner', Bo: 'owner' });
      });
    });

    test('members are listed by what they are in a room and by name, in pages', async () => {
      const zoe = await person('Zoe', 'member');
      const room = await privateRoom(zoe);
      for (const whom of [ada, bo, cy, await person('Abe', 'guest')]) await add(room, whom, zoe);
      await sql(
        `update member set room_role = 'moderator' where room_id = '${room.id}' and person_id = '${bo.id}'`,
      );
      const page = (after?: Person) =>
        store.read('members', { roomId: room.id, order: 'role', after: after?.id, limit: 2 });
      const seen: string[] = [];
      let last: Person | undefined;
      for (let more = true; more; ) {
        const next = await page(last);
        seen.push(...next.members.map(({ person: { name } }) => name));
        last = next.members.at(-1)?.person;
        more = next.more;
      }
      expect(seen).toEqual(['Zoe', 'Bo', 'Abe', 'Ada', 'Cy']);
      // Where somebody stood who has gone meanwhile the list goes on.
      await remove(room, ada);
      expect((await page(ada)).members.map(({ person: { name } }) => name)).toEqual(['Cy']);
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

    describe('direct rooms', () => {
      const openDirect = (from: Person, to: Person, id = newId()) =>
        store.write('openDirect', { id, personId: from.id, otherId: to.id, now: noon });

      test('are one for each two, whoever opens it and however many at once', async () => {
        const asked = Array.from({ length: 10 }, (_, i) =>
          i % 2 ? openDirect(ada, bo) : openDirect(bo, ada),
        );
        const opened = await Promise.all(asked);
        const [first] = opened;
        expect(new Set(opened.map(({ room }) => room.id)).size).toBe(1);
        expect(first?.room).toMatchObject({ kind: 'direct', slug: first?.room.id, name: '' });
        expect((await openDirect(ada, cy)).room.id).not.toBe(first?.room.id);
        for (const { id } of [ada, bo]) {
          expect(await store.read('joinedRoomIds', { personId: id })).toContain(first?.room.id);
        }
      });

      test('cannot be left, nor entered by others', async () => {
        const { room } = await openDirect(ada, bo);
        await expect(remove(room, bo)).rejects.toMatchObject({ code: 'forbidden' });
        await expect(add(room, cy, ada)).rejects.toMatchObject({ code: 'forbidden' });
        await expect(add(room, cy)).rejects.toMatchObject({ code: 'not_found' });
      });

      test('are opened with people one shares a room with, who are here', async () => {
        const nobody = { ...bo, id: newId() };
        await expect(openDirect(ada, nobody)).rejects.toMatchObject({ code: 'not_found' });
        const lobby = await lobbyOf(store, ada);
        await sql(`update member set left_at = 1
          where room_id = '${lobby.id}' and person_id = '${bo.id}'`);
        await expect(openDirect(ada, bo)).rejects.toMatchObject({ code: 'not_found' });
        await sql(`update person set deactivated_at = 1 where id = '${cy.id}'`);
        await expect(openDirect(ada, cy)).rejects.toMatchObject({ code: 'not_found' });
      });

      test('do not take the id of another room', async () => {
        const room = await privateRoom();
        await expect(openDirect(bo, cy, room.id)).rejects.toMatchObject({ code: 'conflict' });
      });
    });

    describe('groups', () => {
      const group = (people: readonly Person[], id = newId()) =>
        store.write('addGroup', {
          id,
          name: '',
          people: people.map((each) => each.id),
          createdBy: bo.id,
          now: noon,
        });

      test('have everybody in them from the start, and are made once', async () => {
        const id = newId();
        const { room } = await group([ada, cy], id);
        expect(room).toMatchObject({ kind: 'group', slug: id });
        expect(await rolesIn(room)).toEqual({ Ada: 'member', Bo: 'owner', Cy: 'member' });
        const again = await group([ada, cy], id);
        expect(again.room.id).toBe(id);
        expect(again.head.version).toBe(4);
      });

      test('are of people that are here', async () => {
        const nobody = { ...ada, id: newId() };
        await expect(group([ada, nobody])).rejects.toMatchObject({
          code: 'not_found',
          field: 'people',
        });
      });

      test('are full with twenty', async () => {
        const others = await Promise.all(
          Array.from({ length: limits.groupPeople - 1 }, (_, i) => person(`Guest ${i}`, 'guest')),
        );
        const { room } = await group(others);
        await expect(add(room, cy, bo)).rejects.toMatchObject({ code: 'conflict' });
        await remove(room, others[0] ?? cy);
        await add(room, cy, bo);
      });
    });

    describe('rooms that whoever is new enters', () => {
      const open = async (slug: string) => {
        const about = { id: newId(), slug, name: slug, topic: '', now: noon };
        return (await store.write('addRoom', { ...about, createdBy: bo.id })).room;
      };
      const setDefault = (room: Room, isDefault = true, by = ada) =>
        store.write('setDefaultRoom', { roomId: room.id, isDefault, by: by.id, now: noon });
      const roomsOf = async (whom: Person) => {
        const found = await store.read('changesSince', { personId: whom.id, cursors: [] });
        return (found?.feeds[0]?.changes ?? [])
          .map((change) => (change.kind === 'membership' ? change.room.name : ''))
          .sort();
      };

      test('are chosen by admins, from the public ones that are in use', async () => {
        const tea = await open('tea');
        await expect(setDefault(tea)).rejects.toMatchObject({ code: 'forbidden' });
        await sql(`update person set role = 'admin' where id = '${ada.id}'`);
        await sql(`update person set role = 'member' where id = '${bo.id}'`);
        const closed = await privateRoom();
        await expect(setDefault(closed)).rejects.toMatchObject({ code: 'forbidden' });
        await expect(setDefault(await privateRoom(bo))).rejects.toMatchObject({
          code: 'not_found',
        });
        await expect(setDefault(await lobbyOf(store, ada))).rejects.toMatchObject({
          code: 'forbidden',
        });
        const chosen = await setDefault(tea);
        expect(chosen).toMatchObject({ isDefault: true, version: 3 });
        await expect.poll(() => told.at(-1)).toMatchObject({ event: { room: chosen } });
        expect(await setDefault(tea)).toEqual(chosen);
        expect(await setDefault(tea, false)).not.toHaveProperty('isDefault');
      });

      test('are entered by guests and whoever makes an account, in one step with the lobby', async () => {
        await sql(`update person set role = 'admin' where id = '${ada.id}'`);
        const [tea, coffee] = [await open('tea'), await open('coffee')];
        await setDefault(tea);
        await setDefault(coffee);
        const archiving = { roomId: coffee.id, isArchived: true, by: bo.id, now: noon };
        await store.write('archiveRoom', archiving);
        expect(await roomsOf(await addGuest(store, 'Dora'))).toEqual(['Lobby', 'tea']);
        // One who was here before stays where they are.
        expect(await roomsOf(cy)).toEqual(['Lobby']);
        expect(
          (await store.read('room', { roomId: tea.id, personId: ada.id }))?.room,
        ).toMatchObject({
          isDefault: true,
        });
      });

      test('are so many at most', async () => {
        await sql(`update person set role = 'admin' where id = '${ada.id}'`);
        for (let i = 0; i < limits.defaultRooms; i++) await setDefault(await open(`room-${i}`));
        const one = await open('one-more');
        await expect(setDefault(one)).rejects.toMatchObject({ code: 'conflict' });
      });
    });

    test('a room of a few is hidden by each for themselves, and shows again with what is said', async () => {
      const opened = await store.write('openDirect', {
        id: newId(),
        personId: ada.id,
        otherId: bo.id,
        now: noon,
      });
      const { room } = opened;
      await say(store, bo, room, 'hello');
      const hide = (roomId: string) => store.write('hideRoom', { roomId, personId: ada.id });
      const { membership } = await hide(room.id);
      expect(membership).toMatchObject({ hiddenSeq: 1, readSeq: 0 });
      expect((await hide(room.id)).membership).toEqual(membership);
      const theirs = await store.read('room', { roomId: room.id, personId: bo.id });
      expect(theirs?.membership).not.toHaveProperty('hiddenSeq');
      await expect(hide((await privateRoom()).id)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(
        store.write('hideRoom', { roomId: room.id, personId: cy.id }),
      ).rejects.toMatchObject({ code: 'not_found' });
    });

    describe('people are found', () => {
      const find = async (words: string, by = ada, limit = 20) => {
        const found = await store.read('people', { personId: by.id, words, limit });
        return found.map((each) => each.name);
      };

      test('by a part of their name or the beginning of their handle, by who shares a room with them', async () => {
        await sql(`update person set handle = 'bo.k', role = 'member' where id = '${bo.id}'`);
        await person('Cy_ Lovelace', 'guest');
        expect(await find('LOVE')).toEqual(['Cy_ Lovelace']);
        expect(await find('cy')).toHaveLength(2);
        expect(await find('@bo.')).toEqual(['Bo']);
        expect(await find('k')).toEqual([]);
        for (const odd of ['%', '_l', '\\', "'"])
          expect(await find(odd)).toHaveLength(odd === '_l' ? 1 : 0);
        expect((await find(''))[0]).toBe('Bo');
        expect(await find('', ada, 1)).toHaveLength(1);
        expect(await find('ada')).toEqual([]);
      });

      test('in an order that tells nobody when they were here', async () => {
        const before = await find('');
        for (const each of [bo, cy]) {
          const seen = { people: [each.id], sessions: [], expiresAt: noon };
          await store.write('noteSeen', { ...seen, now: noon + (each === bo ? 1000 : 2000) });
          expect(await find('')).toEqual(before);
        }
      });

      test('unless they are gone, or in no room with whoever looks', async () => {
        const lobby = await lobbyOf(store, ada);
        await sql(`update member set left_at = 1
          where room_id = '${lobby.id}' and person_id = '${bo.id}'`);
        await sql(`update person set deactivated_at = 1 where id = '${cy.id}'`);
        expect(await find('')).toEqual([]);
        expect(await find('', bo)).toEqual([]);
        const room = await privateRoom();
        await add(room, bo, ada);
        expect(await find('b')).toEqual(['Bo']);
        expect(await find('ada', bo)).toEqual(['Ada']);
      });

      test('for a room: bots too, and those first who are not in it', async () => {
        const room = await privateRoom();
        const { id: roomId } = room;
        const bot = await person('Botty', 'bot');
        await sql(`update member set left_at = 1 where person_id = '${bot.id}'`);
        await add(room, bo, ada);
        const findFor = async (words: string, by = ada) => {
          const found = await store.read('newcomers', { roomId, by: by.id, words, limit: 20 });
          return found.map(({ person, inside }) => [person.name, inside]);
        };
        expect(await findFor('bo')).toEqual([
          ['Botty', false],
          ['Bo', true],
        ]);
        expect((await findFor('')).at(-1)).toEqual(['Bo', true]);
        expect(await find('bot')).toEqual([]);
        await expect(findFor('', cy)).rejects.toMatchObject({ code: 'not_found' });
      });
    });

    describe('who is in a room of a few', () => {
      const named = (people: readonly Person[] | undefined) =>
        people?.map((each) => each.name).sort();
      const toldHome = (whom: Person) =>
        told
          .filter((fact) => fact.to === 'home' && fact.personId === whom.id)
          .map((fact) =>
            'event' in fact && 'people' in fact.event ? named(fact.event.people) : undefined,
          );
      const small = async () => ({
        direct: await store.write('openDirect', {
          id: newId(),
          personId: ada.id,
          otherId: bo.id,
          now: noon,
        }),
        group: await store.write('addGroup', {
          id: newId(),
          name: 'Us',
          people: [bo.id, cy.id],
          createdBy: ada.id,
          now: noon,
        }),
      });
      const synced = async (whom: Person) => {
        const found = await store.read('changesSince', { personId: whom.id, cursors: [] });
        return (found?.feeds[0]?.changes ?? []).flatMap((change) =>
          change.kind === 'membership' ? change : [],
        );
      };

      test('is said to whoever makes it, enters it, or hears of it later', async () => {
        const { direct, group } = await small();
        expect(named(direct.people)).toEqual(['Ada', 'Bo']);
        expect(named(group.people)).toEqual(['Ada', 'Bo', 'Cy']);
        expect(group.head.version).toBe(4);
        await expect.poll(() => toldHome(cy)).toEqual([['Ada', 'Bo', 'Cy']]);
        const changes = await synced(bo);
        expect(changes.map(({ people }) => named(people))).toEqual([
          undefined,
          ['Ada', 'Bo'],
          ['Ada', 'Bo', 'Cy'],
        ]);
        expect(changes[2]?.people).toContainEqual({ id: ada.id, name: 'Ada', role: 'member' });
      });

      test('follows who comes and goes, and is not told to who is gone', async () => {
        const { group } = await small();
        await remove(group.room, cy);
        const dora = await person('Dora', 'guest');
        const added = await add(group.room, dora, bo);
        expect(named(added.people)).toEqual(['Ada', 'Bo', 'Dora']);
        expect((await synced(ada)).at(-1)?.people).toHaveLength(3);
        await remove(group.room, bo);
        const before = { feed: 'home' as const, epoch: '', version: 0 };
        const home = await store.read('changesSince', { personId: cy.id, cursors: [] });
        const epoch = home?.feeds[0]?.epoch ?? '';
        const gone = await store.read('changesSince', {
          personId: cy.id,
          cursors: [{ ...before, epoch }],
        });
        const last = gone?.feeds[0]?.changes.at(-1);
        expect(last).toMatchObject({ membership: { joined: false }, room: { name: '' } });
        expect(last).not.toHaveProperty('people');
      });

      test('is said again where the feed of the room begins anew', async () => {
        const { direct } = await small();
        const cursors = [{ feed: direct.room.id, epoch: 'another', version: 1 }];
        const found = await store.read('changesSince', { personId: bo.id, cursors });
        const [begun] = found?.feeds.find(({ feed }) => feed === direct.room.id)?.changes ?? [];
        expect(begun?.kind === 'membership' && named(begun.people)).toEqual(['Ada', 'Bo']);
      });
    });

    describe('a room renamed', () => {
      const tea = async () => {
        const about = { id: newId(), slug: 'tea', name: 'Tea', topic: '', now: noon };
        return (await store.write('addRoom', { ...about, createdBy: ada.id })).room;
      };
      const rename = (room: Room, called: string, by = ada) =>
        store.write('editRoom', { roomId: room.id, name: called, by: by.id, now: noon });
      const at = async (slug: string) =>
        (await store.read('roomBySlug', { slug, personId: bo.id }))?.room.id;

      test('is found at its address, and at all that it had', async () => {
        const room = await tea();
        await rename(room, 'Green tea');
        const renamed = await rename(room, 'Black tea');
        expect(renamed).toMatchObject({ slug: 'black-tea', version: 4 });
        for (const slug of ['tea', 'green-tea', 'black-tea']) expect(await at(slug)).toBe(room.id);
        await expect.poll(() => told.at(-1)).toMatchObject({ event: { room: renamed } });
        expect(await rename(room, 'Tea')).toMatchObject({ slug: 'tea' });
        for (const slug of ['tea', 'green-tea', 'black-tea']) expect(await at(slug)).toBe(room.id);
      });

      test('keeps others from its former addresses', async () => {
        const room = await tea();
        await rename(room, 'Green tea');
        await expect(tea()).rejects.toMatchObject({ code: 'conflict', suggestion: 'Tea 2' });
        const about = { id: newId(), slug: 'cake', name: 'Cake', topic: '', now: noon };
        const cake = await store.write('addRoom', { ...about, createdBy: ada.id });
        for (const taken of ['Tea', 'Green tea']) {
          await expect(rename(cake.room, taken)).rejects.toMatchObject({ code: 'conflict' });
        }
      });

      test('stays where it is when it is the lobby, or called the same', async () => {
        const lobby = await lobbyOf(store, ada);
        await sql(`update person set role = 'admin' where id = '${ada.id}'`);
        expect(await rename(lobby, 'Hall')).toMatchObject({ slug: 'lobby', name: 'Hall' });
        const room = await tea();
        const version = room.version;
        expect(await rename(room, 'Tea')).toMatchObject({ version });
      });

      test('keeps what is not changed, such as its description', async () => {
        const room = await tea();
        const edit = { roomId: room.id, by: ada.id, now: noon };
        const described = await store.write('editRoom', { ...edit, description: 'Two\nlines' });
        expect(described).toMatchObject({ name: 'Tea', description: 'Two\nlines' });
        expect(await rename(room, 'Black tea')).toMatchObject({ description: 'Two\nlines' });
        expect(await store.write('editRoom', { ...edit, description: '' })).not.toHaveProperty(
          'description',
        );
      });

      test('has an address that stands in nobody’s way when it is private', async () => {
        const room = await privateRoom();
        const { slug } = await rename(room, 'Lobby');
        expect(slug).toBe(`lobby-${room.id.slice(-6)}`);
      });

      test('is so by its moderators, of what they may change', async () => {
        const room = await tea();
        await add(room, bo);
        await expect(rename(room, 'Bo’s', bo)).rejects.toMatchObject({ code: 'forbidden' });
        const closing = { roomId: room.id, announceOnly: true, by: bo.id, now: noon };
        await expect(store.write('editRoom', closing)).rejects.toMatchObject({ code: 'forbidden' });
        await store.write('appointMember', {
          roomId: room.id,
          personId: bo.id,
          role: 'moderator',
          by: ada.id,
          now: noon,
        });
        await expect(store.write('editRoom', closing)).resolves.toMatchObject({
          announceOnly: true,
        });
      });
    });

    test('messages are deleted by their authors and by moderators, who are noted', async () => {
      const room = await privateRoom();
      await add(room, bo, ada);
      const erase = (message: Message, by: Person) =>
        store.write('deleteMessage', {
          roomId: room.id,
          messageId: message.id,
          by: by.id,
          now: noon,
        });
      const mine = await say(store, ada, room, 'ada’s');
      const theirs = await say(store, bo, room, 'bo’s');
      await expect(erase(mine, bo)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(erase(mine, cy)).rejects.toMatchObject({ code: 'not_found' });
      const elsewhere = await say(store, ada, await lobbyOf(store, ada), 'elsewhere');
      await expect(erase(elsewhere, ada)).rejects.toMatchObject({ field: 'messageId' });
      const root = await person('Root', 'admin');
      const entries = async () =>
        (await store.read('audit', { reader: root.id, before: undefined, limit: 1 })).entries;
      expect(await erase(mine, ada)).toMatchObject({ text: '', deletedAt: noon });
      expect(await entries()).toEqual([]);
      expect(await erase(theirs, ada)).toMatchObject({ text: '', deletedAt: noon });
      expect(await entries()).toMatchObject([
        { act: 'message:delete', byId: ada.id, personId: bo.id, roomId: room.id, detail: '' },
      ]);
    });

    test('rooms go into the archive and out of it, by their owners', async () => {
      const room = await privateRoom();
      const archive = (isArchived: boolean, by = ada) =>
        store.write('archiveRoom', { roomId: room.id, isArchived, by: by.id, now: noon });
      await add(room, bo, ada);
      await expect(archive(true, bo)).rejects.toMatchObject({ code: 'forbidden' });
      const archived = await archive(true);
      expect(archived).toMatchObject({ archivedAt: noon });
      expect(await archive(true)).toEqual(archived);
      await expect(add(room, cy, ada)).rejects.toMatchObject({ code: 'forbidden' });
      expect(await archive(false)).not.toHaveProperty('archivedAt');
      await add(room, cy, ada);
      const lobby = await lobbyOf(store, ada);
      await sql(`update person set role = 'owner' where id = '${ada.id}'`);
      const input = { roomId: lobby.id, isArchived: true, by: ada.id, now: noon };
      await expect(store.write('archiveRoom', input)).rejects.toMatchObject({ code: 'forbidden' });
    });

    describe('roles in a room', () => {
      const appoint = (room: Room, whom: Person, role: RoomRole, by = ada) =>
        store.write('appointMember', {
          roomId: room.id,
          personId: whom.id,
          role,
          by: by.id,
          now: noon,
        });

      test('are given by owners, and told to the room and to whom they are given', async () => {
        const room = await privateRoom();
        await add(room, bo, ada);
        await expect(appoint(room, bo, 'owner', bo)).rejects.toMatchObject({ code: 'forbidden' });
        await expect(appoint(room, cy, 'owner')).rejects.toMatchObject({
          code: 'not_found',
          field: 'personId',
        });
        await appoint(room, bo, 'moderator');
        await expect
          .poll(() => told.slice(-2))
          .toMatchObject([
            { to: 'home', personId: bo.id, event: { membership: { role: 'moderator' } } },
            { to: 'room', event: { kind: 'member', member: { role: 'moderator' } } },
          ]);
      });

      test('leave a private room its last owner', async () => {
        const room = await privateRoom();
        await add(room, bo, ada);
        await expect(appoint(room, ada, 'member')).rejects.toMatchObject({ code: 'forbidden' });
        await remove(room, bo, ada);
        await expect(appoint(room, ada, 'member')).rejects.toMatchObject({ code: 'forbidden' });
        await add(room, bo, ada);
        await appoint(room, bo, 'owner');
        await appoint(room, ada, 'member');
        expect(await rolesIn(room)).toEqual({ Ada: 'member', Bo: 'owner' });
      });

      test('leave a group an owner, whoever goes', async () => {
        const id = newId();
        const people = [bo.id, cy.id];
        const group = { id, name: '', people, createdBy: ada.id, now: noon };
        const { room } = await store.write('addGroup', group);
        await appoint(room, cy, 'moderator');
        await expect(appoint(room, ada, 'member')).rejects.toMatchObject({ code: 'forbidden' });
        await remove(room, ada);
        expect(await rolesIn(room)).toEqual({ Bo: 'member', Cy: 'owner' });
        await expect
          .poll(() => told.at(-1))
          .toMatchObject({
            to: 'room',
            event: { kind: 'member', member: { personId: cy.id, role: 'owner' } },
          });
        await appoint(room, bo, 'owner', cy);
        await remove(room, bo, cy);
        await remove(room, cy);
        expect(await rolesIn(room)).toEqual({});
      });

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

    describe('people', () => {
      let root: Person;
      beforeEach(async () => {
        root = await person('Root', 'admin');
      });
      const act = (whom: Person, by = root) => ({ personId: whom.id, by: by.id, now: noon });

      test('are given roles by those above them, below their own', async () => {
        expect(await store.write('setPersonRole', { ...act(bo), role: 'member' })).toMatchObject({
          name: 'Bo',
          role: 'member',
        });
        const other = await person('Other', 'admin');
        for (const input of [
          { ...act(bo, ada), role: 'guest' as const },
          { ...act(bo), role: 'admin' as const },
          { ...act(other), role: 'guest' as const },
          { ...act(root), role: 'guest' as const },
        ]) {
          await expect(store.write('setPersonRole', input)).rejects.toMatchObject({
            code: 'forbidden',
          });
        }
        expect(await store.read('role', { personId: bo.id })).toBe('member');
      });

      test('who are deactivated have no sessions, and may come back only when they are reactivated', async () => {
        const tokenHash = randomBytes(32);
        const session = { id: newId(), tokenHash, expiresAt: noon + 1000, device: '' };
        const dee = await store.write('addGuest', {
          id: newId(),
          name: 'Dee',
          session,
          invitation: null,
          nameHeldSince: noon,
          now: noon,
        });
        await expect(store.write('deactivatePerson', act(dee, ada))).rejects.toMatchObject({
          code: 'forbidden',
        });
        await store.write('deactivatePerson', act(dee));
        await store.write('deactivatePerson', act(dee));
        await expect.poll(() => told.at(-1)).toEqual({ to: 'session', sessionId: session.id });
        expect(await store.read('session', { tokenHash, now: noon })).toBeNull();
        expect(await store.read('role', { personId: dee.id })).toBeNull();
        await store.write('reactivatePerson', act(dee));
        expect(await store.read('session', { tokenHash, now: noon })).toBeNull();
        expect(await store.read('role', { personId: dee.id })).toBe('guest');
      });

      test('who are deactivated say nothing more, whatever was under way', async () => {
        const lobby = await lobbyOf(store, bo);
        await store.write('deactivatePerson', act(bo));
        for (const text of ['late', 'late @ada']) {
          await expect(say(store, bo, lobby, text)).rejects.toMatchObject({ code: 'forbidden' });
        }
      });

      test('who are deactivated do and read nothing more in their rooms, whatever was under way', async () => {
        const dee = await person('Dee', 'member');
        const lobby = await lobbyOf(store, dee);
        const room = await privateRoom(dee);
        const roomId = room.id;
        await add(room, bo, dee);
        const theirs = await say(store, bo, room, 'theirs');
        const own = await say(store, dee, room, 'own');
        const report = { roomId, reason: 'spam', words: '' } as const;
        await store.write('addReport', { ...report, messageId: own.id, by: bo.id, now: noon });
        await store.write('addReport', { ...report, messageId: theirs.id, by: dee.id, now: noon });
        const { reports } = await store.read('reports', {
          personId: root.id,
          resolved: false,
          before: undefined,
          limit: 9,
        });
        const reportId = reports.find(({ byId }) => byId === dee.id)?.id ?? '';
        const group = { id: newId(), name: 'Trio', people: [ada.id], createdBy: dee.id, now: noon };
        const direct = { id: newId(), personId: dee.id, otherId: ada.id, now: noon };
        await store.write('addGroup', group);
        await store.write('openDirect', direct);
        await store.write('deactivatePerson', act(dee));
        const by = { roomId, by: dee.id, now: noon };
        const self = { roomId, personId: dee.id };
        const page = { roomId, limit: 9, reader: dee.id };
        const late: Record<string, Promise<unknown>> = {
          addMember: add(room, cy, dee),
          joining: add(lobby, dee),
          removeMember: remove(room, bo, dee),
          leaving: remove(room, dee),
          editRoom: store.write('editRoom', { ...by, name: 'Late' }),
          archiveRoom: store.write('archiveRoom', { ...by, isArchived: true }),
          appointMember: store.write('appointMember', { ...by, personId: bo.id, role: 'member' }),
          muteMember: store.write('muteMember', { ...by, personId: bo.id, until: null }),
          deleteMessage: store.write('deleteMessage', { ...by, messageId: theirs.id }),
          addReport: store.write('addReport', { ...report, ...by, messageId: theirs.id }),
          resolveReport: store.write('resolveReport', {
            reportId,
            outcome: 'dismissed',
            by: dee.id,
            now: noon,
          }),
          moveReadPosition: store.write('moveReadPosition', { ...self, seq: 2 }),
          preferRoom: store.write('preferRoom', { ...self, favourite: true }),
          addGroup: store.write('addGroup', group),
          openDirect: store.write('openDirect', direct),
          room: store.read('room', self),
          members: store.read('members', { ...page, order: 'role', after: undefined }),
          messages: store.read('messages', { ...page, before: undefined, after: undefined }),
          mutes: store.read('mutes', { ...self, now: noon }),
          reports: store.read('reports', {
            personId: dee.id,
            resolved: false,
            before: undefined,
            limit: 9,
          }),
        };
        const names = Object.keys(late);
        const settled = await Promise.allSettled(Object.values(late));
        const refusals = settled.map((one, i) => [
          names[i],
          one.status === 'rejected' ? one.reason.code : 'done',
        ]);
        expect(refusals).toEqual(names.map((name) => [name, 'unauthenticated']));
        expect(await rolesIn(room)).toEqual({ Bo: 'owner', Dee: 'owner' });
      });

      test('are told what was done to whom, the newest first, and nothing of what was refused', async () => {
        await store.write('setPersonRole', { ...act(bo), role: 'member' });
        await store.write('setPersonRole', { ...act(bo), role: 'member' });
        await store.write('deactivatePerson', act(cy));
        await expect(store.write('deactivatePerson', act(ada, bo))).rejects.toThrow();
        const page = (before?: string) =>
          store.read('audit', { reader: root.id, before, limit: 1 });
        const first = await page();
        expect(first).toMatchObject({
          entries: [{ act: 'person:deactivate', byId: root.id, personId: cy.id, at: noon }],
          people: expect.arrayContaining([root, cy]),
          more: true,
        });
        expect(await page(first.entries[0]?.id)).toMatchObject({
          entries: [{ act: 'person:set-role', personId: bo.id, roomId: null, detail: 'member' }],
          more: false,
        });
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
