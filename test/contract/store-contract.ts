import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Cursor, Person, Room } from '../../protocol/entities.ts';
import type { ChangeEvent } from '../../protocol/events.ts';
import { limits } from '../../protocol/limits.ts';
import { newId } from '../../protocol/uuid.ts';
import type { Committed, Store } from '../../server/store/store.ts';
import { follow } from '../kit/following.ts';
import { addGuest, lobbyOf, makeRoom, noon, say, toldBy } from '../kit/people.ts';

/**
 * What every store has to do, whatever it is made of.
 *
 * @param open opens an empty store that is closed when the running test is over
 */
export function describeStore(name: string, open: () => Promise<Store>): void {
  describe(name, () => {
    let store: Store;
    let ada: Person;
    let bo: Person;
    let lobby: Room;
    let told: Committed[];

    beforeEach(async () => {
      store = await open();
      told = toldBy(store);
      ada = await addGuest(store, 'Ada');
      bo = await addGuest(store, 'Bo');
      lobby = await lobbyOf(store, ada);
      // Telling comes after answering: what is told of the two is not to be mistaken for the test's.
      await expect.poll(() => told.filter((fact) => fact.to === 'room')).toHaveLength(2);
      told.length = 0;
    });

    async function sync(person: Person, cursors: Cursor[]) {
      const changes = await store.read('changesSince', { personId: person.id, cursors });
      if (!changes) throw new Error('nobody to sync');
      return changes.feeds;
    }

    async function cursorOf(person: Person, room: Room): Promise<Cursor> {
      const [home] = await sync(person, []);
      for (const change of home?.changes ?? []) {
        if (change.kind === 'membership' && change.room.id === room.id) {
          return { feed: room.id, epoch: change.head.epoch, version: change.head.version };
        }
      }
      throw new Error('not a member');
    }

    async function inbox(room: Room): Promise<string[]> {
      const page = await store.read('messages', {
        roomId: room.id,
        before: undefined,
        after: undefined,
        limit: 200,
      });
      return page.messages.map((message) => message.text);
    }

    describe('messages', () => {
      test('take the next seq and version of their room', async () => {
        const before = await cursorOf(ada, lobby);
        const first = await say(store, ada, lobby, 'one');
        const second = await say(store, bo, lobby, 'two');
        expect([first.seq, second.seq]).toEqual([1, 2]);
        expect([first.version, second.version]).toEqual([before.version + 1, before.version + 2]);
      });

      test('are dense and in commit order however many write at once', async () => {
        const room = await makeRoom(store, ada, 'Busy');
        await store.write('addMember', { roomId: room.id, personId: bo.id, now: noon });
        const writers = [ada, bo].flatMap((author) =>
          Array.from({ length: 100 }, (_, i) => say(store, author, room, `${author.name} ${i}`)),
        );
        const messages = await Promise.all(writers);
        const seqs = messages.map((message) => message.seq).sort((a, b) => a - b);
        expect(seqs).toEqual(Array.from({ length: 200 }, (_, i) => i + 1));
        const texts = await inbox(room);
        for (const { name } of [ada, bo]) {
          const own = texts.filter((text) => text.startsWith(name));
          expect(own).toEqual(Array.from({ length: 100 }, (_, i) => `${name} ${i}`));
        }
      });

      test('sent again under the same id return the first result and tell nobody twice', async () => {
        const input = { id: newId(), roomId: lobby.id, authorId: ada.id, text: 'first', now: noon };
        const first = await store.write('addMessage', input);
        const again = await store.write('addMessage', { ...input, text: 'other', now: noon + 1 });
        expect(again).toEqual(first);
        expect(await inbox(lobby)).toEqual(['first']);
        const last = await say(store, ada, lobby, 'last');
        const toldIds = () =>
          told.flatMap((fact) =>
            fact.to === 'room' && fact.event.kind === 'message' ? [fact.event.message.id] : [],
          );
        await expect.poll(() => toldIds().at(-1)).toBe(last.id);
        expect(toldIds()).toEqual([first.id, last.id]);
      });

      test('sent twice in the same moment are stored once', async () => {
        const input = { id: newId(), roomId: lobby.id, authorId: ada.id, text: 'once', now: noon };
        const both = await Promise.all([
          store.write('addMessage', input),
          store.write('addMessage', input),
        ]);
        expect(both[0]).toEqual(both[1]);
        expect(await inbox(lobby)).toEqual(['once']);
      });

      test('with an id of somebody else or of another room are a conflict', async () => {
        const id = newId();
        const input = { id, roomId: lobby.id, authorId: ada.id, text: 'mine', now: noon };
        await store.write('addMessage', input);
        const room = await makeRoom(store, ada, 'Other');
        for (const other of [{ authorId: bo.id }, { roomId: room.id }]) {
          await expect(store.write('addMessage', { ...input, ...other })).rejects.toMatchObject({
            code: 'conflict',
          });
        }
        expect(await inbox(lobby)).toEqual(['mine']);
        expect(await inbox(room)).toEqual([]);
      });

      test('of somebody who is not a member at that moment are refused', async () => {
        const room = await makeRoom(store, ada, 'Closed');
        await expect(say(store, bo, room, 'let me in')).rejects.toMatchObject({
          code: 'forbidden',
        });
        await store.write('addMember', { roomId: room.id, personId: bo.id, now: noon });
        const leave = store.write('removeMember', { roomId: room.id, personId: bo.id, now: noon });
        const late = say(store, bo, room, 'one more');
        await leave;
        await expect(late).rejects.toMatchObject({ code: 'forbidden' });
        expect(await inbox(room)).toEqual([]);
      });

      test('a refused one leaves the others of its moment untouched', async () => {
        const taken = { id: newId(), roomId: lobby.id, authorId: ada.id, text: 'a', now: noon };
        await store.write('addMessage', taken);
        const results = await Promise.allSettled([
          say(store, ada, lobby, 'b'),
          store.write('addMessage', { ...taken, authorId: bo.id }),
          say(store, bo, lobby, 'c'),
        ]);
        expect(results.map((result) => result.status)).toEqual([
          'fulfilled',
          'rejected',
          'fulfilled',
        ]);
        expect(await inbox(lobby)).toEqual(['a', 'b', 'c']);
      });

      test('that are deleted leave their place, as often as one says so and sends them again', async () => {
        const kept = await say(store, ada, lobby, 'kept');
        const input = { id: newId(), roomId: lobby.id, authorId: ada.id, text: 'gone', now: noon };
        const gone = await store.write('addMessage', input);
        const erase = () =>
          store.write('deleteMessage', {
            roomId: lobby.id,
            messageId: gone.id,
            by: ada.id,
            now: noon + 5,
          });
        const left = await erase();
        expect(left).toEqual({ ...gone, text: '', deletedAt: noon + 5, version: left.version });
        expect(left.version).toBe(gone.version + 1);
        expect(await erase()).toEqual(left);
        expect(await store.write('addMessage', input)).toEqual(left);
        // Among others, too, which some engines store in another way.
        const [again] = await Promise.all([
          store.write('addMessage', input),
          say(store, ada, lobby, 'more'),
        ]);
        expect(again).toEqual(left);
        expect(await inbox(lobby)).toEqual(['kept', '', 'more']);
        const of = { ...(await cursorOf(bo, lobby)), version: kept.version };
        const feed = (await sync(bo, [of])).find(({ feed }) => feed === lobby.id);
        expect(feed?.changes[0]).toMatchObject({ kind: 'message', message: left });
        await expect
          .poll(() => told.filter((fact) => 'event' in fact && fact.event.version === left.version))
          .toMatchObject([{ to: 'room', event: { message: left, author: { name: 'Ada' } } }]);
      });

      test('keep every script and emoji as they are', async () => {
        const text = 'ﷺ 👩‍👩‍👧‍👦 e\u0301 \u200fשלום 日本語\n\tend';
        await say(store, ada, lobby, text);
        expect(await inbox(lobby)).toEqual([text]);
      });

      test('are read in pages both ways', async () => {
        for (let i = 1; i <= 10; i++) await say(store, ada, lobby, String(i));
        const read = async (before?: number, after?: number) => {
          const page = await store.read('messages', { roomId: lobby.id, before, after, limit: 4 });
          return { seqs: page.messages.map(({ seq }) => seq), more: page.more };
        };
        expect(await read()).toEqual({ seqs: [7, 8, 9, 10], more: true });
        expect(await read(7)).toEqual({ seqs: [3, 4, 5, 6], more: true });
        expect(await read(3)).toEqual({ seqs: [1, 2], more: false });
        expect(await read(undefined, 0)).toEqual({ seqs: [1, 2, 3, 4], more: true });
        expect(await read(undefined, 8)).toEqual({ seqs: [9, 10], more: false });
        expect(await read(1)).toEqual({ seqs: [], more: false });
      });
    });

    describe('seeking a time', () => {
      /** Messages sent at these times, in their order, in a room of their own. */
      async function roomWith(times: readonly number[]): Promise<Room> {
        const room = await makeRoom(store, ada, 'Times');
        for (const now of times) {
          const id = newId(now);
          const message = { id, roomId: room.id, authorId: ada.id, text: String(now), now };
          await store.write('addMessage', message);
        }
        return room;
      }

      test('finds the first message sent then or later', async () => {
        const room = await roomWith([10, 20, 20, 20, 30, 50, 50]);
        const found = (at: number) => store.read('seqAt', { roomId: room.id, at });
        expect(await found(0)).toBe(1);
        expect(await found(10)).toBe(1);
        expect(await found(11)).toBe(2);
        expect(await found(20)).toBe(2);
        expect(await found(21)).toBe(5);
        expect(await found(50)).toBe(6);
        expect(await found(51)).toBeNull();
        expect(await found(Number.MAX_SAFE_INTEGER)).toBeNull();
      });

      test('finds nothing where nothing was said, or in no room at all', async () => {
        const room = await roomWith([]);
        expect(await store.read('seqAt', { roomId: room.id, at: 0 })).toBeNull();
        expect(await store.read('seqAt', { roomId: newId(), at: 0 })).toBeNull();
      });

      test('comes to a message of that time or later also where the clock was set back', async () => {
        const room = await roomWith([10, 20, 30, 12, 14, 25, 40]);
        const seq = await store.read('seqAt', { roomId: room.id, at: 25 });
        expect([3, 6]).toContain(seq);
      });
    });

    describe('pages of long messages', () => {
      test.each([
        ['back', 'before'],
        ['on', 'after'],
      ] as const)(
        'are shorter, and going %s from one to the next finds all',
        async (_way, side) => {
          const text = 'x'.repeat(limits.messageCharacters);
          await Promise.all(Array.from({ length: 50 }, () => say(store, ada, lobby, text)));
          const found: number[] = [];
          let at = side === 'before' ? 51 : 0;
          for (let isMore = true; isMore; ) {
            const range = { before: undefined, after: undefined, [side]: at };
            const page = await store.read('messages', { roomId: lobby.id, ...range, limit: 50 });
            const seqs = page.messages.map(({ seq }) => seq);
            expect(seqs.length).toBeGreaterThan(0);
            expect(seqs.length * text.length).toBeLessThan(limits.pageText + text.length);
            if (side === 'before') found.unshift(...seqs);
            else found.push(...seqs);
            at = (side === 'before' ? seqs[0] : seqs.at(-1)) ?? 0;
            isMore = page.more;
          }
          expect(found).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
        },
      );
    });

    describe('telling', () => {
      test('comes after the answer, in commit order, once', async () => {
        const order: string[] = [];
        store.onCommit((committed) => {
          for (const fact of committed) {
            if (fact.to === 'room' && fact.event.kind === 'message') {
              order.push(`told ${fact.event.message.text}`);
            }
          }
        });
        await Promise.all(
          ['a', 'b', 'c'].map(async (text) => {
            await say(store, ada, lobby, text);
            order.push(`answered ${text}`);
          }),
        );
        await say(store, ada, lobby, 'd');
        await expect
          .poll(() => order.filter((line) => line.startsWith('told')))
          .toEqual(['told a', 'told b', 'told c', 'told d']);
        for (const text of ['a', 'b', 'c']) {
          expect(order.indexOf(`answered ${text}`)).toBeLessThan(order.indexOf(`told ${text}`));
        }
      });

      test('counts every version of a room without a hole', async () => {
        const start = await cursorOf(ada, lobby);
        await say(store, ada, lobby, 'one');
        await addGuest(store, 'Cy');
        await say(store, ada, lobby, 'two');
        const versions = () =>
          told.flatMap((fact) =>
            fact.to === 'room' && fact.roomId === lobby.id ? [fact.event.version] : [],
          );
        await expect
          .poll(versions)
          .toEqual([start.version + 1, start.version + 2, start.version + 3]);
      });
    });

    describe('names', () => {
      test('are taken by people seen recently, whatever their spelling', async () => {
        await expect(addGuest(store, 'ＡＤＡ')).rejects.toMatchObject({
          code: 'conflict',
          field: 'name',
          suggestion: 'ＡＤＡ 2',
        });
      });

      test('are given to one only, of many who ask at once', async () => {
        const asked = Array.from({ length: 20 }, () => addGuest(store, 'Zoe'));
        const results = await Promise.allSettled(asked);
        expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
      });

      test('are free again when their bearer has not been seen for long', async () => {
        const later = noon + 2 * 60 * 60 * 1000;
        await store.write('noteSeen', {
          people: [bo.id],
          sessions: [],
          expiresAt: later,
          now: later,
        });
        await expect(addGuest(store, 'Ada', later)).resolves.toMatchObject({ name: 'Ada' });
        await expect(addGuest(store, 'Bo', later)).rejects.toMatchObject({ code: 'conflict' });
      });
    });

    describe('sessions', () => {
      test('are found by their hash until they expire or end', async () => {
        const tokenHash = randomBytes(32);
        const session = { id: newId(), tokenHash, expiresAt: noon + 1000, device: '' };
        const person = await store.write('addGuest', {
          id: newId(),
          name: 'Dee',
          session,
          invitation: null,
          nameHeldSince: noon,
          now: noon,
        });
        const find = (now: number, hash = tokenHash) =>
          store.read('session', { tokenHash: hash, now });
        expect(await find(noon)).toEqual({ sessionId: session.id, person, scopes: null });
        expect(await find(noon, randomBytes(32))).toBeNull();
        expect(await find(noon + 1000)).toBeNull();
        await store.write('noteSeen', {
          people: [],
          sessions: [session.id],
          expiresAt: noon + 5000,
          now: noon,
        });
        expect(await find(noon + 1000)).not.toBeNull();
        await store.write('endSession', { sessionId: session.id, personId: ada.id });
        expect(await find(noon)).not.toBeNull();
        for (let i = 0; i < 2; i++) {
          await store.write('endSession', { sessionId: session.id, personId: person.id });
        }
        expect(await find(noon)).toBeNull();
        await expect
          .poll(() => told.filter((fact) => fact.to === 'session'))
          .toEqual([{ to: 'session', sessionId: session.id }]);
      });
    });

    describe('rooms', () => {
      test('have one address each, and a suggestion for whoever comes second', async () => {
        await makeRoom(store, ada, 'Tea');
        await expect(makeRoom(store, bo, 'Tea')).rejects.toMatchObject({
          code: 'conflict',
          field: 'name',
          suggestion: 'Tea 2',
        });
      });

      test('made again under the same id are the same room', async () => {
        const input = {
          id: newId(),
          slug: 'tea',
          name: 'Tea',
          topic: '',
          createdBy: ada.id,
          now: noon,
        };
        const first = await store.write('addRoom', input);
        expect(await store.write('addRoom', input)).toEqual(first);
        await expect(store.write('addRoom', { ...input, createdBy: bo.id })).rejects.toMatchObject({
          code: 'conflict',
        });
      });

      test('are listed by address, in pages, with what they are to the asker', async () => {
        for (const name of ['Cats', 'Ants', 'Bees']) await makeRoom(store, ada, name);
        const page = async (after?: string) => {
          const { rooms, more } = await store.read('rooms', { personId: bo.id, after, limit: 3 });
          return { rooms: rooms.map((r) => [r.room.slug, r.members, r.joined]), more };
        };
        expect(await page()).toEqual({
          rooms: [
            ['ants', 1, false],
            ['bees', 1, false],
            ['cats', 1, false],
          ],
          more: true,
        });
        expect(await page('cats')).toEqual({ rooms: [['lobby', 2, true]], more: false });
      });

      test('are entered and left, as often as one likes, and count their members', async () => {
        const room = await makeRoom(store, ada, 'Tea');
        await say(store, ada, room, 'before');
        const who = { roomId: room.id, personId: bo.id, now: noon };
        const members = async () => {
          const found = await store.read('roomBySlug', { slug: 'tea', personId: bo.id });
          return [found?.members, found?.joined];
        };
        const entered = await store.write('addMember', who);
        expect(entered.membership).toMatchObject({ joined: true, readSeq: 1 });
        await store.write('addMember', who);
        expect(await members()).toEqual([2, true]);
        await store.write('removeMember', who);
        await store.write('removeMember', who);
        expect(await members()).toEqual([1, false]);
        await store.write('addMember', who);
        expect(await members()).toEqual([2, true]);
        expect(await store.read('joinedRoomIds', { personId: bo.id })).toContain(room.id);
        await expect(store.write('addMember', { ...who, roomId: newId() })).rejects.toMatchObject({
          code: 'not_found',
        });
      });

      test('have their members read in pages', async () => {
        const seen: string[] = [];
        let after: string | undefined;
        for (let more = true; more; ) {
          const input = { roomId: lobby.id, order: 'id' as const, after, limit: 1 };
          const page = await store.read('members', input);
          seen.push(...page.members.map(({ person }) => person.name));
          after = page.members.at(-1)?.person.id;
          more = page.more;
        }
        expect(seen.sort()).toEqual(['Ada', 'Bo']);
      });
    });

    describe('read positions', () => {
      test('move forward only, and never beyond the newest message', async () => {
        for (const text of ['1', '2', '3']) await say(store, ada, lobby, text);
        const move = async (seq: number) =>
          (await store.write('moveReadPosition', { roomId: lobby.id, personId: bo.id, seq }))
            .membership.readSeq;
        expect(await move(2)).toBe(2);
        expect(await move(1)).toBe(2);
        expect(await move(99)).toBe(3);
      });

      test('move back only by being marked as unread, and tell the person of it', async () => {
        for (const text of ['1', '2', '3']) await say(store, ada, lobby, text);
        const place = { roomId: lobby.id, personId: bo.id };
        const { membership: read } = await store.write('moveReadPosition', { ...place, seq: 3 });
        const back = await store.write('moveReadPositionBack', { ...place, seq: 2 });
        expect(back.membership).toMatchObject({ readSeq: 1, version: read.version + 1 });
        expect(back.head.seq).toBe(3);
        for (const seq of [2, 3, 99]) {
          const same = await store.write('moveReadPositionBack', { ...place, seq });
          expect(same.membership).toEqual(back.membership);
        }
        await expect
          .poll(() =>
            told.flatMap((fact) =>
              'event' in fact && 'membership' in fact.event ? [fact.event.membership] : [],
            ),
          )
          .toEqual([read, back.membership]);
        const [home] = await sync(bo, []);
        expect(home?.changes).toMatchObject([{ membership: { readSeq: 1 }, head: { seq: 3 } }]);
      });

      test('of an author who marked what they wrote as unread follow what they write next', async () => {
        for (const text of ['1', '2']) await say(store, ada, lobby, text);
        const place = { roomId: lobby.id, personId: ada.id };
        const back = await store.write('moveReadPositionBack', { ...place, seq: 1 });
        expect(back.membership.readSeq).toBe(0);
        await say(store, ada, lobby, '3');
        const found = await store.read('room', place);
        expect(found?.membership).toEqual({ ...back.membership, readSeq: 3 });
      });

      test('belong to members only', async () => {
        const room = await makeRoom(store, ada, 'Tea');
        const back = { roomId: room.id, personId: bo.id, seq: 1 };
        await expect(store.write('moveReadPositionBack', back)).rejects.toMatchObject({
          code: 'forbidden',
        });
      });

      test('of an author follow what they write', async () => {
        await say(store, ada, lobby, 'mine');
        const found = await store.read('room', { roomId: lobby.id, personId: ada.id });
        expect(found?.membership?.readSeq).toBe(1);
      });
    });

    describe('catching up', () => {
      test('gives exactly what came after the cursor, and the version it leads to', async () => {
        const cursor = await cursorOf(bo, lobby);
        await say(store, ada, lobby, 'one');
        await addGuest(store, 'Cy');
        await say(store, ada, lobby, 'two');
        const update = (await sync(bo, [cursor])).find(({ feed }) => feed === lobby.id);
        expect(update).toMatchObject({ status: 'complete', version: cursor.version + 3 });
        expect(
          update?.changes.map(({ kind, version }) => [kind, version - cursor.version]),
        ).toEqual([
          ['message', 1],
          ['member', 2],
          ['message', 3],
        ]);
        const again = await sync(bo, [{ ...cursor, version: cursor.version + 3 }]);
        expect(again.find(({ feed }) => feed === lobby.id)).toMatchObject({
          status: 'complete',
          changes: [],
        });
      });

      test.each([
        ['of another life of the feed', (c: Cursor) => ({ ...c, epoch: 'elsewhere' })],
        ['from the future', (c: Cursor) => ({ ...c, version: c.version + 1 })],
      ])('a cursor %s is reset to where the room stands', async (_name, lie) => {
        const cursor = await cursorOf(bo, lobby);
        const update = (await sync(bo, [lie(cursor)])).find(({ feed }) => feed === lobby.id);
        expect(update).toMatchObject({ status: 'reset', ...cursor });
        expect(update?.changes).toMatchObject([{ kind: 'membership', head: { seq: 0 } }]);
      });

      test('says gone for a room that is not theirs, the same as for none at all', async () => {
        const room = await makeRoom(store, ada, 'Hers');
        const cursor = { ...(await cursorOf(ada, room)), version: 0 };
        const nowhere = { ...cursor, feed: newId() };
        const [, hers, none] = await sync(bo, [cursor, nowhere]);
        expect(hers).toEqual({ ...cursor, status: 'gone', changes: [] });
        expect(none).toEqual({ ...nowhere, status: 'gone', changes: [] });
      });

      test('resets a feed that missed too much', async () => {
        const cursor = await cursorOf(ada, lobby);
        const texts = Array.from({ length: limits.syncFeedChanges + 1 }, (_, i) => String(i));
        await Promise.all(texts.map((text) => say(store, bo, lobby, text)));
        const update = (await sync(ada, [cursor])).find(({ feed }) => feed === lobby.id);
        expect(update?.status).toBe('reset');
        const near = { ...cursor, version: cursor.version + 1 };
        const closer = (await sync(ada, [near])).find(({ feed }) => feed === lobby.id);
        expect(closer?.status).toBe('complete');
        expect(closer?.changes).toHaveLength(limits.syncFeedChanges);
      });

      test('cuts a large answer into parts that join without a hole', async () => {
        const rooms: Room[] = [];
        const cursors: Cursor[] = [];
        for (let i = 0; i < 5; i++) {
          const room = await makeRoom(store, ada, `Room${i}`);
          rooms.push(room);
          cursors.push(await cursorOf(ada, room));
          const texts = Array.from({ length: 900 }, (_, n) => String(n));
          await Promise.all(texts.map((text) => say(store, ada, room, text)));
        }
        const seen = new Map(rooms.map((room) => [room.id, [] as number[]]));
        let asking = cursors;
        let requests = 0;
        while (asking.length > 0) {
          requests++;
          const updates = (await sync(ada, asking)).filter(({ feed }) => feed !== 'home');
          const size = updates.reduce((sum, update) => sum + update.changes.length, 0);
          expect(size).toBeLessThanOrEqual(limits.syncChanges);
          for (const update of updates) {
            const versions = update.changes.map(({ version }) => version);
            seen.get(update.feed)?.push(...versions);
          }
          asking = updates
            .filter(({ status }) => status === 'more')
            .map(({ feed, epoch, version }) => ({ feed, epoch, version }));
        }
        expect(requests).toBe(2);
        for (const [index, room] of rooms.entries()) {
          const start = cursors[index]?.version ?? 0;
          expect(seen.get(room.id)).toEqual(Array.from({ length: 900 }, (_, n) => start + n + 1));
        }
      });

      test('bounds an answer by its text too, and goes on from there', async () => {
        const cursor = await cursorOf(ada, lobby);
        const text = 'x'.repeat(limits.messageCharacters);
        await Promise.all(Array.from({ length: 150 }, () => say(store, bo, lobby, text)));
        let at = cursor;
        let seen = 0;
        for (let isMore = true; isMore; ) {
          const update = (await sync(ada, [at])).find(({ feed }) => feed === lobby.id);
          const changes = update?.changes ?? [];
          expect(changes.length * text.length).toBeLessThanOrEqual(limits.syncText + text.length);
          expect(changes.length).toBeGreaterThan(0);
          seen += changes.length;
          at = { ...at, version: update?.version ?? 0 };
          isMore = update?.status === 'more';
        }
        expect(seen).toBe(150);
        expect(at.version).toBe(cursor.version + 150);
      });

      test('misses nothing while many write into several rooms at once', async () => {
        const rooms = [lobby];
        for (const name of ['One', 'Two']) {
          const room = await makeRoom(store, ada, name);
          await store.write('addMember', { roomId: room.id, personId: bo.id, now: noon });
          rooms.push(room);
        }
        const start = await Promise.all(rooms.map((room) => cursorOf(ada, room)));
        const perWriter = 40;
        const writers = rooms.flatMap((room) =>
          [ada, bo].map(async (author) => {
            for (let i = 0; i < perWriter; i++) await say(store, author, room, String(i));
          }),
        );
        const newcomers = Array.from({ length: 10 }, async (_, i) => {
          const person = await addGuest(store, `Guest ${i}`);
          const { id } = rooms[1 + (i % 2)] ?? lobby;
          await store.write('addMember', { roomId: id, personId: person.id, now: noon });
        });
        const seen = await follow(store, ada, start, Promise.all([...writers, ...newcomers]));
        for (const { feed, version } of start) {
          const count = 2 * perWriter + (feed === lobby.id ? 10 : 5);
          const all = Array.from({ length: count }, (_, i) => version + i + 1);
          expect(seen.get(feed)).toEqual(all);
        }
      });

      test('of a home gives rooms entered and left, and read positions', async () => {
        const [first] = await sync(bo, []);
        expect(first).toMatchObject({ feed: 'home', status: 'reset' });
        const home = {
          feed: 'home' as const,
          epoch: first?.epoch ?? '',
          version: first?.version ?? 0,
        };
        const room = await makeRoom(store, ada, 'Tea');
        await store.write('addMember', { roomId: room.id, personId: bo.id, now: noon });
        await say(store, ada, lobby, 'hello');
        await store.write('moveReadPosition', { roomId: lobby.id, personId: bo.id, seq: 1 });
        const [entered] = await sync(bo, [home]);
        expect(entered?.changes).toMatchObject([
          { kind: 'membership', membership: { roomId: room.id, joined: true } },
          { kind: 'membership', membership: { roomId: lobby.id, readSeq: 1 } },
        ]);
        await store.write('removeMember', { roomId: room.id, personId: bo.id, now: noon });
        const [left] = await sync(bo, [{ ...home, version: entered?.version ?? 0 }]);
        expect(left?.changes).toMatchObject([
          { kind: 'membership', membership: { roomId: room.id, joined: false } },
        ]);
      });

      test('and live events are the same changes', async () => {
        const cursor = await cursorOf(ada, lobby);
        await say(store, bo, lobby, 'one');
        await addGuest(store, 'Cy');
        const live = () =>
          told.flatMap((fact) =>
            fact.to === 'room' && fact.roomId === lobby.id ? [withoutAddress(fact.event)] : [],
          );
        const update = (await sync(ada, [cursor])).find(({ feed }) => feed === lobby.id);
        await expect.poll(live).toEqual(update?.changes);
      });
    });
  });
}

function withoutAddress(event: ChangeEvent): object {
  const { feed: _feed, epoch: _epoch, ...change } = event;
  return change;
}
