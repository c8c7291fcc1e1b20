import { beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '../../protocol/entities.ts';
import { newId } from '../../protocol/uuid.ts';
import type { Committed, Store, Writes } from '../../server/store/store.ts';
import {
  addAccount,
  addGuest,
  confirmed,
  lobbyOf,
  newSession,
  noon,
  toldBy,
} from '../kit/people.ts';

const issuer = 'https://id.example.org/';

/**
 * What every store has to do about accounts with another service.
 *
 * @param open opens an empty store that is closed when the running test is over
 */
export function describeIdentities(name: string, open: () => Promise<Store>): void {
  describe(name, () => {
    let store: Store;
    let told: Committed[];

    beforeEach(async () => {
      store = await open();
      told = toldBy(store);
    });

    const signIn = (subject: string, more: Partial<Writes['signInByIdentity']['input']> = {}) =>
      store.write('signInByIdentity', {
        issuer,
        subject,
        id: newId(),
        formerId: null,
        name: 'Ada',
        handle: 'ada',
        session: newSession(),
        endedSessionId: null,
        invitation: null,
        nameHeldSince: noon,
        now: noon,
        ...more,
      });
    const link = async (person: Person, subject: string) => {
      const { sessionId } = await confirmed(store, person);
      const input = { personId: person.id, sessionId, issuer, subject, now: noon };
      return store.write('linkIdentity', input);
    };
    const unlink = async (person: Person) => {
      const proof = { personId: person.id, confirmed: await confirmed(store, person) };
      return store.write('unlinkIdentity', { ...proof, issuer, now: noon });
    };
    const find = (personId: string) => store.read('identity', { personId, issuer });

    test('make one account each, however many come at once, under names that are free', async () => {
      const same = await Promise.all(Array.from({ length: 10 }, () => signIn('a')));
      expect(new Set(same.map(({ id }) => id)).size).toBe(1);
      const others = await Promise.all(['b', 'c'].map((subject) => signIn(subject)));
      const all = [...same.slice(0, 1), ...others];
      expect(all.map(({ name }) => name).sort()).toEqual(['Ada', 'Ada 2', 'Ada 3']);
      expect(all.map(({ handle }) => handle).sort()).toEqual(['ada', 'ada2', 'ada3']);
      expect(await signIn('a', { issuer: 'https://other.example/' })).toMatchObject({
        handle: 'ada4',
      });
    });

    test('begin a session in the place of the one that was there', async () => {
      const before = newSession();
      await addGuest(store, 'Mel', noon, { session: before });
      const { id } = await signIn('a');
      const session = newSession();
      expect((await signIn('a', { session, endedSessionId: before.id })).id).toBe(id);
      const now = noon;
      expect(await store.read('session', { tokenHash: before.tokenHash, now })).toBeNull();
      expect(await store.read('session', { tokenHash: session.tokenHash, now })).toMatchObject({
        person: { id },
      });
      await expect.poll(() => told).toContainEqual({ to: 'session', sessionId: before.id });
    });

    test('make a member of a guest, of whom everybody in their rooms is told', async () => {
      const guest = await addGuest(store, 'Mel');
      const lobby = await lobbyOf(store, guest);
      const member = await signIn('a', { formerId: guest.id, name: 'Mel', handle: 'mel' });
      expect(member).toEqual({ ...guest, role: 'member', handle: 'mel' });
      const event = expect.objectContaining({ kind: 'member', person: member });
      await expect.poll(() => told).toContainEqual({ to: 'room', roomId: lobby.id, event });
      expect(await find(guest.id)).toEqual({ linkedAt: noon, hasPassword: false });
    });

    test('let nobody in who may not', async () => {
      const owner = await addAccount(store, 'Olive', { as: 'owner' });
      const person = await signIn('a');
      await store.write('updateCommunity', {
        personId: owner.id,
        name: undefined,
        joining: 'invitation',
        now: noon,
      });
      await expect(signIn('b')).rejects.toMatchObject({ code: 'forbidden' });
      await store.write('deactivatePerson', { personId: person.id, by: owner.id, now: noon });
      await expect(signIn('a')).rejects.toMatchObject({ code: 'unauthenticated' });
      await expect(link(person, 'c')).rejects.toMatchObject({ code: 'unauthenticated' });
    });

    test('are linked one to one, with accounts alone, and never given up as the last way in', async () => {
      const mel = await addAccount(store, 'Mel');
      const bo = await addAccount(store, 'Bo');
      const guest = await addGuest(store, 'Guest');
      await link(mel, 'm');
      await link(mel, 'm');
      expect(await find(mel.id)).toEqual({ linkedAt: noon, hasPassword: true });
      expect(await signIn('m')).toEqual(mel);
      await expect(link(bo, 'm')).rejects.toMatchObject({ code: 'conflict' });
      await expect(link(mel, 'n')).rejects.toMatchObject({ code: 'conflict' });
      await expect(link(guest, 'g')).rejects.toMatchObject({ code: 'forbidden' });
      const by = (await addAccount(store, 'Olive', { as: 'owner' })).id;
      const robot = { id: newId(), name: 'Robot', handle: 'robot', by };
      const bot = await store.write('addBot', { ...robot, nameHeldSince: noon, now: noon });
      await expect(link(bot, 'b')).rejects.toMatchObject({ code: 'forbidden' });
      await unlink(mel);
      await unlink(mel);
      expect(await find(mel.id)).toEqual({ linkedAt: null, hasPassword: true });
      const other = await signIn('m');
      expect(other.id).not.toBe(mel.id);
      await expect(unlink(other)).rejects.toMatchObject({ code: 'conflict' });
      expect(await find(other.id)).toEqual({ linkedAt: noon, hasPassword: false });
    });
  });
}
