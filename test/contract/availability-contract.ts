import { beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '../../protocol/entities.ts';
import { newId } from '../../protocol/uuid.ts';
import { forever, noStatus, plainAvailability } from '../../server/domain/availability.ts';
import type { Committed, Store } from '../../server/store/store.ts';
import { addGuest, noon, toldBy } from '../kit/people.ts';
import type { OpenedStore } from './rooms-contract.ts';

/**
 * What every store has to do about how it is with people.
 *
 * @param open opens an empty store that is closed when the running test is over
 */
export function describeAvailability(name: string, open: () => Promise<OpenedStore>): void {
  describe(`availability on ${name}`, () => {
    let store: Store;
    let sql: OpenedStore['sql'];
    let ada: Person;
    let bo: Person;
    let told: Committed[];

    beforeEach(async () => {
      ({ store, sql } = await open());
      [ada, bo] = [await addGuest(store, 'Ada'), await addGuest(store, 'Bo')];
      told = toldBy(store);
    });

    const forgetLobby = (personId: string) =>
      sql(`update member set left_at = 1 where person_id = '${personId}'`);
    const tea = { emoji: '🍵', text: 'Tea', until: noon + 1_000 };
    const acquaintances = async (...people: string[]) => {
      const found = await store.read('acquaintances', { personId: bo.id, people });
      return Object.fromEntries(found.map(({ id, availability }) => [id, availability]));
    };

    test('what is said stays as it is kept, and what is not said stays', async () => {
      const personId = ada.id;
      expect(await store.read('availability', { personId })).toEqual(plainAvailability);
      const first = await store.write('setAvailability', { personId, status: tea, now: noon });
      expect(first).toEqual({ ...plainAvailability, version: 1, status: tea });
      const input = { personId, quietUntil: forever, invisibleUntil: noon + 9, now: noon };
      const second = await store.write('setAvailability', input);
      expect(second).toEqual({
        version: 2,
        status: tea,
        quietUntil: forever,
        invisibleUntil: noon + 9,
        shown: tea,
      });
      expect(await store.read('availability', { personId })).toEqual(second);
      await expect
        .poll(() => told.at(-1))
        .toEqual({ to: 'availability', personId, availability: second });
    });

    test('others go on seeing what they saw of somebody who becomes invisible', async () => {
      const say = (change: object) =>
        store.write('setAvailability', { personId: ada.id, now: noon, ...change });
      await say({ status: tea });
      await say({ invisibleUntil: forever });
      expect(await say({ status: noStatus })).toMatchObject({ status: noStatus, shown: tea });
      expect(await say({ invisibleUntil: 0 })).toMatchObject({ status: noStatus, shown: noStatus });
    });

    test('is found of those who share a room, and of nobody else', async () => {
      await store.write('setAvailability', { personId: ada.id, status: tea, now: noon });
      const cy = await addGuest(store, 'Cy');
      expect(await acquaintances(ada.id, cy.id, newId())).toEqual({
        [ada.id]: { ...plainAvailability, version: 1, status: tea },
        [cy.id]: plainAvailability,
      });
      expect(await acquaintances()).toEqual({});
      // The lobby can be left by nobody, so that here everybody is an acquaintance.
      await forgetLobby(bo.id);
      expect(await acquaintances(ada.id, cy.id)).toEqual({});
      const input = { slug: 'tea', name: 'Tea', topic: '', createdBy: ada.id, now: noon };
      const { room } = await store.write('addRoom', { id: newId(), ...input });
      const place = { roomId: room.id, personId: bo.id, now: noon };
      await store.write('addMember', place);
      expect(Object.keys(await acquaintances(ada.id, cy.id))).toEqual([ada.id]);
      await store.write('removeMember', place);
      expect(await acquaintances(ada.id, cy.id)).toEqual({});
    });

    test('of somebody who is not here nothing is kept', async () => {
      const input = { personId: newId(), status: tea, now: noon };
      await expect(store.write('setAvailability', input)).rejects.toMatchObject({
        code: 'unauthenticated',
      });
    });
  });
}
