import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { newId } from '../../protocol/uuid.ts';
import type { Store } from '../../server/store/store.ts';
import { addAccount, addGuest, confirmed, newSession, noon, toldBy } from '../kit/people.ts';

const hash = () => new Uint8Array(randomBytes(32));
const hour = 60 * 60 * 1000;

/**
 * What every store has to do to stay small, whatever it is made of.
 *
 * @param open opens an empty store that is closed when the running test is over
 */
export function describeUpkeep(name: string, open: () => Promise<Store>): void {
  describe(name, () => {
    const sweepAt = (store: Store, now: number, limit = 100) =>
      store.write('sweep', { now, devicesSince: now - hour, limit });

    test('what opens nothing any more is taken away, and nothing else', async () => {
      const store = await open();
      const owner = await addAccount(store, 'Olive', { as: 'owner' });
      const mel = await addAccount(store, 'Mel');
      const told = toldBy(store);
      const later = noon + 2 * hour;
      // Olive is still here; Mel was not seen again.
      const kept = newSession(later);
      await store.write('signIn', {
        personId: owner.id,
        passwordHash: 'hash of Olive',
        second: null,
        session: kept,
        endedSessionId: null,
        deviceKeyHash: hash(),
        now: later,
      });
      const link = hash();
      const reset = { personId: mel.id, by: owner.id, tokenHash: link, now: noon };
      await store.write('addResetLink', { ...reset, expiresAt: noon + 3 * hour });
      const proof = { personId: mel.id, confirmed: await confirmed(store, mel) };
      await store.write('beginMailAddress', {
        ...proof,
        address: 'mel@example.org',
        now: noon,
        tokenHash: hash(),
        expiresAt: noon + hour,
      });
      const codes = [hash(), hash()];
      await store.write('setRecoveryCodes', { ...proof, codeHashes: codes, now: noon });
      const invite = async (uses: number | null, expiresAt: number | null) => {
        const tokenHash = hash();
        const invitation = { id: newId(), tokenHash, role: 'guest', uses, expiresAt } as const;
        await store.write('addInvitation', { ...invitation, createdBy: owner.id, now: noon });
        return { id: invitation.id, tokenHash };
      };
      const good = await invite(2, null);
      const used = await invite(1, null);
      await invite(1, noon + hour);
      const revoked = await invite(null, null);
      await addGuest(store, 'Gus', later, { invitation: used.tokenHash });
      await addGuest(store, 'Gil', later, { invitation: good.tokenHash });
      await store.write('revokeInvitation', { id: revoked.id, personId: owner.id, now: noon });

      // Two first sessions, two first devices, three invitations, a letter’s link; the admin’s still holds.
      expect(await sweepAt(store, later)).toEqual({ removed: 8, isDone: true });
      expect(await sweepAt(store, later)).toEqual({ removed: 0, isDone: true });
      await expect
        .poll(() => told.filter(({ to }) => to === 'session').map((fact) => Object.keys(fact)))
        .toEqual([
          ['to', 'sessionId'],
          ['to', 'sessionId'],
        ]);
      const { tokenHash } = kept;
      expect(await store.read('session', { tokenHash, now: later })).not.toBeNull();
      const listed = await store.read('invitations', { reader: owner.id, now: later });
      expect(listed.map(({ id, usesLeft }) => [id, usesLeft])).toEqual([[good.id, 1]]);
      for (const secretHash of [link, ...codes]) {
        expect(await store.read('recoverable', { secretHash, now: later })).toMatchObject(mel);
      }
      expect(await sweepAt(store, noon + 3 * hour)).toMatchObject({ removed: 4 });
      expect(await store.read('recoverable', { secretHash: link, now: later })).toBeNull();
    });

    test('much is taken away a little at a time, by however many at once', async () => {
      const store = await open();
      for (let i = 0; i < 7; i++) await addGuest(store, `Guest ${i}`);
      const later = noon + 2 * hour;
      expect(await sweepAt(store, later, 3)).toEqual({ removed: 3, isDone: false });
      const both = await Promise.all([sweepAt(store, later, 3), sweepAt(store, later, 3)]);
      expect(both.map(({ removed }) => removed).sort()).toEqual([1, 3]);
      expect(await sweepAt(store, later, 3)).toEqual({ removed: 0, isDone: true });
    });
  });
}
