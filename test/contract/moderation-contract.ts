import { beforeEach, describe, expect, test } from 'vitest';
import type { Message, Person, Room } from '../../protocol/entities.ts';
import { limits } from '../../protocol/limits.ts';
import { newId } from '../../protocol/uuid.ts';
import type { Committed, Store } from '../../server/store/store.ts';
import { addGuest, makeRoom, noon, toldBy } from '../kit/people.ts';
import type { OpenedStore } from './rooms-contract.ts';

/**
 * What every store has to do about those who are muted, blocked or reported.
 *
 * @param open opens an empty store that is closed when the running test is over
 */
export function describeModeration(name: string, open: () => Promise<OpenedStore>): void {
  describe(`moderation on ${name}`, () => {
    let store: Store;
    let sql: OpenedStore['sql'];
    let ada: Person;
    let bo: Person;
    let cy: Person;
    /** Ada's, with the others in it. */
    let tea: Room;

    beforeEach(async () => {
      ({ store, sql } = await open());
      ada = await addGuest(store, 'Ada');
      bo = await addGuest(store, 'Bo');
      cy = await addGuest(store, 'Cy');
      tea = await makeRoom(store, ada, 'Tea');
      for (const { id: personId } of [bo, cy]) {
        await store.write('addMember', { roomId: tea.id, personId, now: noon });
      }
    });

    const say = (author: Person, now = noon, room = tea): Promise<Message> =>
      store.write('addMessage', {
        id: newId(),
        roomId: room.id,
        authorId: author.id,
        text: 'hello',
        now,
      });

    describe('a mute', () => {
      const mute = (whom: Person, until: number | null, by = ada) =>
        store.write('muteMember', {
          roomId: tea.id,
          personId: whom.id,
          until,
          by: by.id,
          now: noon,
        });
      const forbidden = { code: 'forbidden' };

      test('lets somebody read and not post until its time has come, or it is ended', async () => {
        await mute(bo, noon + 1_000);
        await expect(say(bo, noon + 999)).rejects.toMatchObject(forbidden);
        await say(bo, noon + 1_000);
        await mute(bo, null);
        await expect(say(bo, noon + 1e12)).rejects.toMatchObject(forbidden);
        await say(cy);
        await mute(bo, 0);
        await say(bo);
      });

      test('keeps from naming a group as well, where everybody else may', async () => {
        const people = [bo, cy].map(({ id }) => id);
        const group = { id: newId(), createdBy: ada.id, people, name: '', now: noon };
        const { room } = await store.write('addGroup', group);
        const named = (by: Person, now = noon) =>
          store.write('editRoom', { roomId: room.id, name: 'Loud words', by: by.id, now });
        await store.write('muteMember', {
          roomId: room.id,
          personId: bo.id,
          until: noon + 1_000,
          by: ada.id,
          now: noon,
        });
        await expect(named(bo, noon + 999)).rejects.toMatchObject(forbidden);
        expect(await named(cy)).toMatchObject({ name: 'Loud words' });
        expect(await named(bo, noon + 1_000)).toMatchObject({ name: 'Loud words' });
      });

      test('holds also for many messages at once, and for who leaves and comes back', async () => {
        await mute(bo, null);
        const results = await Promise.allSettled([say(bo), say(cy), say(bo)]);
        expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected']);
        const place = { roomId: tea.id, personId: bo.id, now: noon };
        await store.write('removeMember', place);
        await store.write('addMember', place);
        await expect(say(bo)).rejects.toMatchObject(forbidden);
      });

      test('is done by those above to those below, in the room', async () => {
        await expect(mute(cy, null, bo)).rejects.toMatchObject(forbidden);
        await expect(mute(ada, null)).rejects.toMatchObject(forbidden);
        const stranger = await addGuest(store, 'Dora');
        await expect(mute(stranger, null)).rejects.toMatchObject({ code: 'not_found' });
        await sql(`update member set room_role = 'moderator' where person_id = '${bo.id}'`);
        await mute(cy, null, bo);
        await expect(mute(ada, null, bo)).rejects.toMatchObject(forbidden);
      });

      test('is told to whom it concerns alone, and listed for moderators', async () => {
        await mute(cy, null);
        const told = toldBy(store);
        await mute(bo, noon + 1_000);
        await expect.poll(() => told.some(isMembershipOf(bo))).toBe(true);
        expect(told.filter((fact) => fact.to === 'room')).toEqual([]);
        expect(told.filter(isMembershipOf(bo))).toMatchObject([
          { event: { membership: { roomId: tea.id, mutedUntil: noon + 1_000 } } },
        ]);
        const list = (person: Person, now = noon) =>
          store.read('mutes', { roomId: tea.id, personId: person.id, now });
        expect(await list(ada)).toEqual([
          { person: bo, until: noon + 1_000 },
          { person: cy, until: null },
        ]);
        expect(await list(ada, noon + 1_000)).toEqual([{ person: cy, until: null }]);
        await expect(list(bo)).rejects.toMatchObject(forbidden);
      });
    });

    describe('slow mode', () => {
      beforeEach(async () => {
        const input = { roomId: tea.id, slowMode: 30 as const, by: ada.id, now: noon };
        expect(await store.write('editRoom', input)).toMatchObject({ slowMode: 30 });
      });

      test('lets members post once in its time, and says how long to wait', async () => {
        await say(bo);
        await expect(say(bo, noon + 10_000)).rejects.toMatchObject({
          code: 'slow_mode',
          retry: true,
          retryAfterMillis: 20_000,
        });
        await say(cy, noon + 10_000);
        await say(bo, noon + 30_000);
        for (const later of [0, 1]) await say(ada, noon + later);
      });

      test('lets one of many through that come at once', async () => {
        const results = await Promise.allSettled([say(bo), say(bo), say(cy), say(bo)]);
        const codes = results.map((result) => (result.status === 'fulfilled' ? 'ok' : 'slow'));
        expect(codes).toEqual(['ok', 'slow', 'ok', 'slow']);
      });

      test('does not hinder the same message from being sent again', async () => {
        const id = newId();
        const input = { id, roomId: tea.id, authorId: bo.id, text: 'once', now: noon };
        const first = await store.write('addMessage', input);
        expect(await store.write('addMessage', { ...input, now: noon + 1 })).toEqual(first);
      });

      test('is set by moderators alone', async () => {
        const input = { roomId: tea.id, slowMode: 0 as const, by: bo.id, now: noon };
        await expect(store.write('editRoom', input)).rejects.toMatchObject({ code: 'forbidden' });
        await sql(`update member set room_role = 'moderator' where person_id = '${bo.id}'`);
        expect(await store.write('editRoom', input)).not.toHaveProperty('slowMode');
        await say(cy);
        await say(cy);
      });
    });

    describe('a block', () => {
      const block = (person: Person, other: Person, isBlocked = true) =>
        store.write('blockPerson', {
          personId: person.id,
          otherId: other.id,
          isBlocked,
          now: noon,
        });
      const open = async (person: Person, other: Person) => {
        const input = { id: newId(), personId: person.id, otherId: other.id, now: noon };
        return (await store.write('openDirect', input)).room;
      };
      const forbidden = { code: 'forbidden' };
      const nobody = { code: 'not_found', message: 'there is no such person' };

      test('lets neither write to the other, until it is taken back', async () => {
        const room = await open(ada, bo);
        const other = await open(ada, cy);
        await block(ada, bo);
        const results = await Promise.allSettled([
          say(bo, noon, room),
          say(ada, noon, room),
          say(cy, noon, other),
        ]);
        expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
        await expect(say(bo, noon, room)).rejects.toMatchObject(forbidden);
        await say(bo);
        await block(ada, bo, false);
        await say(bo, noon, room);
      });

      test('is refused as to somebody who is not here any more', async () => {
        const [room, other] = [await open(ada, bo), await open(cy, bo)];
        await block(ada, bo);
        await sql(`update person set deactivated_at = 1 where id = '${cy.id}'`);
        const refusal = (to: Room) => say(bo, noon, to).catch((error: unknown) => error);
        expect(await refusal(room)).toEqual(await refusal(other));
        const place = { roomId: room.id, personId: bo.id };
        expect(await store.read('room', place)).toMatchObject({ traits: { isSevered: true } });
        expect((await store.read('room', place))?.room).not.toHaveProperty('isSevered');
      });

      test('opens no room of the two and brings neither into one, as if there were nobody', async () => {
        await block(ada, bo);
        for (const [one, other] of [[ada, bo] as const, [bo, ada] as const]) {
          await expect(open(one, other)).rejects.toMatchObject(nobody);
          const group = { id: newId(), name: '', people: [other.id, cy.id] };
          await expect(
            store.write('addGroup', { ...group, createdBy: one.id, now: noon }),
          ).rejects.toMatchObject(nobody);
        }
        const plans = await makeRoom(store, bo, 'Plans');
        const bring = (by: Person) =>
          store.write('addMember', {
            roomId: plans.id,
            personId: ada.id,
            by: by.id,
            now: noon,
          });
        await expect(bring(bo)).rejects.toMatchObject(nobody);
        await sql(`update person set role = 'admin' where id = '${bo.id}'`);
        await bring(bo);
      });

      test('is of people one shares a room with, and told to nobody else', async () => {
        await say(cy);
        const told = toldBy(store);
        for (const isBlocked of [true, true, false, false]) await block(ada, bo, isBlocked);
        await say(ada);
        await expect.poll(() => told.some((fact) => fact.to === 'room')).toBe(true);
        const blocks = told.filter((fact) => fact.to === 'home');
        expect(blocks).toMatchObject([
          {
            personId: ada.id,
            event: { kind: 'block', block: { personId: bo.id, blockedAt: noon } },
          },
          {
            personId: ada.id,
            event: { kind: 'block', block: { personId: bo.id, blockedAt: null } },
          },
        ]);
        await expect(block(ada, { ...bo, id: newId() })).rejects.toMatchObject(nobody);
      });

      test('is found again by every device', async () => {
        await block(ada, bo);
        await block(ada, cy);
        const home = async (cursor?: { epoch: string; version: number }) => {
          const cursors = cursor ? [{ feed: 'home' as const, ...cursor }] : [];
          const synced = await store.read('changesSince', { personId: ada.id, cursors });
          const [update] = synced?.feeds ?? [];
          if (!update) throw new Error('a home is always told');
          return update;
        };
        const { epoch, version, changes } = await home();
        expect(changes.filter(({ kind }) => kind === 'block')).toMatchObject([
          { person: { name: 'Bo' } },
          { person: { name: 'Cy' } },
        ]);
        await block(ada, bo, false);
        expect((await home({ epoch, version })).changes).toMatchObject([
          { kind: 'block', block: { personId: bo.id, blockedAt: null } },
        ]);
        expect((await home()).changes.filter(({ kind }) => kind === 'block')).toHaveLength(1);
      });
    });

    describe('a report', () => {
      let message: Message;
      beforeEach(async () => {
        message = await say(bo);
      });
      const report = (by: Person, whose = message, room = tea, words = '') =>
        store.write('addReport', {
          roomId: room.id,
          messageId: whose.id,
          by: by.id,
          reason: 'spam',
          words,
          now: noon,
        });
      const list = (person: Person, more: { resolved?: boolean; before?: string } = {}) =>
        store.read('reports', {
          personId: person.id,
          resolved: false,
          before: undefined,
          limit: 2,
          ...more,
        });
      const resolve = (reportId: string, by: Person) =>
        store.write('resolveReport', {
          reportId,
          outcome: 'message-removed',
          by: by.id,
          now: noon,
        });

      test('keeps what was said, whatever becomes of it, for those who moderate the room', async () => {
        await report(cy, message, tea, 'every day');
        await store.write('deleteMessage', {
          roomId: tea.id,
          messageId: message.id,
          by: bo.id,
          now: noon,
        });
        const { reports, people, rooms, open } = await list(ada);
        expect(reports).toMatchObject([
          {
            reason: 'spam',
            words: 'every day',
            text: 'hello',
            isDeleted: true,
            byId: cy.id,
            authorId: bo.id,
            place: { roomId: tea.id, seq: message.seq, authorRole: 'member' },
            resolved: null,
          },
        ]);
        expect(people.map(({ name: called }) => called).sort()).toEqual(['Bo', 'Cy']);
        expect(rooms.map(({ id }) => id)).toEqual([tea.id]);
        expect(open).toBe(1);
        for (const person of [bo, cy]) {
          expect(await list(person)).toMatchObject({ reports: [], people: [], rooms: [], open: 0 });
        }
        await expect(report(ada)).rejects.toMatchObject({ code: 'not_found' });
        await store.write('removeMember', { roomId: tea.id, personId: bo.id, now: noon });
        expect((await list(ada)).reports).toMatchObject([{ place: { authorRole: null } }]);
      });

      test('is made once by each, of others, and by those who may read', async () => {
        await report(cy);
        await report(cy);
        expect((await list(ada)).reports).toHaveLength(1);
        await expect(report(bo)).rejects.toMatchObject({ code: 'forbidden' });
        await sql(`update room set kind = 'private' where id = '${tea.id}'`);
        const dora = await addGuest(store, 'Dora');
        await expect(report(dora)).rejects.toMatchObject({ code: 'not_found' });
      });

      test('of a room that they are not in shows admins the message and nothing of the room', async () => {
        await sql(`update room set kind = 'private' where id = '${tea.id}'`);
        const root = await addGuest(store, 'Root');
        await sql(`update person set role = 'admin' where id in ('${root.id}', '${bo.id}')`);
        await report(cy);
        const { reports, rooms } = await list(root);
        expect(reports).toMatchObject([{ kind: 'private', text: 'hello', place: null }]);
        expect(rooms).toEqual([]);
        // Whose message it is, though they are an admin.
        expect((await list(bo)).reports).toEqual([]);
        await expect(resolve(reports[0]?.id ?? '', bo)).rejects.toMatchObject({
          code: 'not_found',
        });
      });

      test('is closed with all others of its message, once, and by who may', async () => {
        await sql(`update member set room_role = 'moderator' where person_id = '${cy.id}'`);
        const dora = await addGuest(store, 'Dora');
        await report(dora);
        await report(ada);
        const [first, second] = (await list(cy)).reports;
        expect((await list(cy)).open).toBe(1);
        const told = toldBy(store);
        expect(await resolve(first?.id ?? '', cy)).toMatchObject({
          resolved: { byId: cy.id, outcome: 'message-removed' },
        });
        const again = await resolve(second?.id ?? '', ada);
        expect(again.resolved).toMatchObject({ byId: cy.id });
        expect(await list(cy)).toMatchObject({ reports: [], open: 0 });
        expect((await list(ada, { resolved: true })).reports).toHaveLength(2);
        await expect.poll(() => told.filter((fact) => fact.to === 'handlers')).toHaveLength(1);
        const [fact] = told.filter((each) => each.to === 'handlers');
        expect([...(fact?.people ?? [])].sort()).toEqual([ada.id, cy.id].sort());
        const root = await addGuest(store, 'Root');
        await sql(`update person set role = 'admin' where id = '${root.id}'`);
        const { entries } = await store.read('audit', {
          reader: root.id,
          before: undefined,
          limit: 1,
        });
        expect(entries).toMatchObject([
          { act: 'report:resolve', byId: cy.id, personId: bo.id, detail: 'message-removed' },
        ]);
      });

      test('is one of a bounded number that wait for each reporter, shown in pages', async () => {
        for (let count = 0; count < limits.openReports; count++) await report(cy, await say(bo));
        await expect(report(cy)).rejects.toMatchObject({ code: 'conflict' });
        const page = await list(ada);
        expect(page).toMatchObject({ more: true, open: limits.openReports });
        const next = await list(ada, { before: page.reports.at(-1)?.id ?? '' });
        const ids = [...page.reports, ...next.reports].map(({ id }) => id);
        expect(ids).toEqual([...new Set(ids)].sort().reverse());
      });
    });
  });
}

function isMembershipOf(person: Person) {
  return (fact: Committed) => fact.to === 'home' && fact.personId === person.id;
}
