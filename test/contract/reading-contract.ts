import { beforeEach, describe, expect, test } from 'vitest';
import type { Membership, Message, Person, Room } from '../../protocol/entities.ts';
import { limits } from '../../protocol/limits.ts';
import { newId } from '../../protocol/uuid.ts';
import type { Store } from '../../server/store/store.ts';
import { addAccount, addGuest, lobbyOf, makeRoom, noon, say } from '../kit/people.ts';

/**
 * What every store has to do about whom messages mention, and about what somebody has yet to read.
 *
 * @param open opens an empty store that is closed when the running test is over
 */
export function describeReading(name: string, open: () => Promise<Store>): void {
  describe(`${name}: reading`, () => {
    let store: Store;
    let ada: Person;
    let bo: Person;
    let cy: Person;
    let lobby: Room;

    beforeEach(async () => {
      store = await open();
      ada = await addAccount(store, 'Ada');
      bo = await addAccount(store, 'Bo');
      cy = await addGuest(store, 'Cy Twombly');
      lobby = await lobbyOf(store, ada);
    });

    async function membershipOf(person: Person, room = lobby): Promise<Membership> {
      const home = await store.read('changesSince', { personId: person.id, cursors: [] });
      for (const change of home?.feeds[0]?.changes ?? []) {
        if (change.kind === 'membership' && change.room.id === room.id) return change.membership;
      }
      throw new Error('not a member');
    }

    const mentionsOf = async (text: string, author = ada, room = lobby) =>
      (await say(store, author, room, text)).mentions;

    const erase = (message: Message, by: Person) =>
      store.write('deleteMessage', {
        roomId: message.roomId,
        messageId: message.id,
        by: by.id,
        now: noon,
      });

    function sayHere(author: Person, present: readonly Person[], text = 'hello @here') {
      const at = { id: newId(), roomId: lobby.id, authorId: author.id, now: noon };
      return store.write('addMessage', { ...at, text, present: present.map(({ id }) => id) });
    }

    describe('mentions', () => {
      test('are of people by their handle, and of guests by their name', async () => {
        expect(await mentionsOf('hello @bo, and @Cy Twombly!')).toEqual({ people: [bo.id, cy.id] });
        expect(await mentionsOf('@BO-san')).toEqual({ people: [bo.id] });
        for (const text of ['bo', 'mail@bo', '@Twombly', '@nobody', '@']) {
          expect(await mentionsOf(text)).toBeUndefined();
        }
      });

      test('are of those alone who may read the room', async () => {
        const id = newId();
        const about = { id, slug: id, name: 'Plans', topic: '', createdBy: ada.id, now: noon };
        const { room } = await store.write('addRoom', { ...about, kind: 'private' });
        expect(await mentionsOf('@bo and @Cy Twombly', ada, room)).toBeUndefined();
        const open = await makeRoom(store, ada, 'Open');
        expect(await mentionsOf('@bo and @Cy Twombly', ada, open)).toEqual({ people: [bo.id] });
        await store.write('addMember', { roomId: open.id, personId: bo.id, now: noon });
        expect((await membershipOf(bo, open)).mentioned).toEqual([]);
      });

      test('of everybody count for each but the author, and are for those who may make them', async () => {
        expect(await mentionsOf('@room', cy)).toBeUndefined();
        expect(await mentionsOf('listen, @room', ada)).toEqual({ people: [], room: true });
        for (const person of [bo, cy]) expect((await membershipOf(person)).mentioned).toEqual([2]);
        const at = { roomId: lobby.id, personId: ada.id, seq: 1 };
        const { membership } = await store.write('moveReadPositionBack', at);
        expect(membership).toMatchObject({ readSeq: 0, mentioned: [] });
      });

      test('of whoever is there are so for them alone, whenever they read it', async () => {
        const said = await sayHere(ada, [ada, bo]);
        expect(said.mentions).toEqual({ people: [], here: true });
        expect((await membershipOf(bo)).mentioned).toEqual([1]);
        expect((await membershipOf(cy)).mentioned).toEqual([]);
        const page = { roomId: lobby.id, before: undefined, after: undefined, limit: 9 };
        const read = async (reader: Person) =>
          (await store.read('messages', { ...page, reader: reader.id })).messages[0]?.mentions;
        expect(await read(ada)).toEqual({ people: [], here: true });
        expect(await read(bo)).toEqual({ people: [], here: true });
        expect(await read(cy)).toEqual({ people: [] });
        const { mentions } = await sayHere(bo, [cy], 'not @here, @ada');
        expect(mentions).toEqual({ people: [ada.id], here: true });
      });

      test('go with the message', async () => {
        const first = await say(store, ada, lobby, 'hello @bo and @room');
        await say(store, ada, lobby, '@bo again');
        expect((await membershipOf(bo)).mentioned).toEqual([1, 2]);
        const left = await erase(first, ada);
        expect(left.mentions).toBeUndefined();
        expect(await membershipOf(bo)).toMatchObject({ mentioned: [2], removed: [1] });
      });

      test('stand in what is stored together with messages that have none', async () => {
        const texts = ['one', 'two @bo', 'three', '@bo four'];
        const said = await Promise.all(texts.map((text) => say(store, ada, lobby, text)));
        expect(said.map(({ seq, mentions }) => [seq, mentions?.people])).toEqual([
          [1, undefined],
          [2, [bo.id]],
          [3, undefined],
          [4, [bo.id]],
        ]);
      });
    });

    describe('what is unread', () => {
      test('names what mentions its reader and what was deleted, above where they have read', async () => {
        const said: Message[] = [];
        for (const text of ['@bo 1', '2', '@bo 3', '4', '@bo 5']) {
          said.push(await say(store, ada, lobby, text));
        }
        for (const seq of [2, 5]) await erase(said[seq - 1] as Message, ada);
        expect(await membershipOf(bo)).toMatchObject({ mentioned: [1, 3], removed: [2, 5] });
        const at = { roomId: lobby.id, personId: bo.id };
        const read = await store.write('moveReadPosition', { ...at, seq: 2 });
        expect(read.membership).toMatchObject({ readSeq: 2, mentioned: [3], removed: [5] });
        const back = await store.write('moveReadPositionBack', { ...at, seq: 1 });
        expect(back.membership).toMatchObject({ readSeq: 0, mentioned: [1, 3], removed: [2, 5] });
        const all = await store.write('moveReadPosition', { ...at, seq: 9 });
        expect(all.membership).toMatchObject({ readSeq: 5, mentioned: [], removed: [] });
      });

      test('names the first of very many, and the number of the others', async () => {
        const count = limits.removedNamed + 3;
        const texts = Array.from({ length: count }, (_, i) => `@bo ${i}`);
        const said = await Promise.all(texts.map((text) => say(store, ada, lobby, text)));
        expect((await membershipOf(bo)).mentioned).toHaveLength(limits.mentionsNamed);
        await Promise.all(said.map((message) => erase(message, ada)));
        const { mentioned, removed, removedMore } = await membershipOf(bo);
        expect([mentioned.length, removed.length, removedMore]).toEqual([0, count - 3, 3]);
      });

      test('is read in many rooms at once, and in those alone that are still theirs', async () => {
        const [tea, left] = [await makeRoom(store, ada, 'Tea'), await makeRoom(store, ada, 'Left')];
        for (const room of [tea, left]) {
          await store.write('addMember', { roomId: room.id, personId: bo.id, now: noon });
          await say(store, ada, room, 'hello');
        }
        const ask = { personId: bo.id, after: '', limit: 9 };
        const rooms = await store.read('unreadRooms', ask);
        expect(rooms.map(({ roomId }) => roomId)).toEqual([tea.id, left.id].sort());
        await store.write('removeMember', { roomId: left.id, personId: bo.id, now: noon });
        const moved = await store.write('moveReadPositions', { personId: bo.id, rooms });
        expect(moved.map(({ membership }) => membership)).toMatchObject([
          { roomId: tea.id, readSeq: 1 },
        ]);
        expect(await store.read('unreadRooms', ask)).toEqual([]);
      });
    });

    test('what a room is to its member is told to them, and kept when they come back', async () => {
      const tea = await makeRoom(store, ada, 'Tea');
      const at = { roomId: tea.id, personId: ada.id };
      const { version } = await membershipOf(ada, tea);
      await store.write('preferRoom', { ...at, notify: 'nothing' });
      const { membership } = await store.write('preferRoom', { ...at, favourite: true });
      expect(membership).toMatchObject({ notify: 'nothing', favourite: true });
      const again = await store.write('preferRoom', { ...at, favourite: true });
      expect(again.membership.version).toBe(version + 2);
      expect(await membershipOf(ada, tea)).toEqual(membership);
      const outside = store.write('preferRoom', { ...at, personId: bo.id, favourite: true });
      await expect(outside).rejects.toMatchObject({ code: 'forbidden' });
    });
  });
}
