import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Person } from '../../protocol/entities.ts';
import type { Store } from '../../server/store/store.ts';
import { addAccount, addGuest, confirmed, newSession, noon } from '../kit/people.ts';

const hash = () => new Uint8Array(randomBytes(32));
const later = noon + 60_000;
const address = 'mel@example.org';

/**
 * What every store has to do about addresses of letters.
 *
 * @param open opens an empty store that is closed when the running test is over
 */
export function describeMail(name: string, open: () => Promise<Store>): void {
  describe(name, () => {
    async function begin(store: Store, person: Person, to = address) {
      const tokenHash = hash();
      const proof = { personId: person.id, confirmed: await confirmed(store, person) };
      const input = { ...proof, address: to, tokenHash, expiresAt: later, now: noon };
      await store.write('beginMailAddress', input);
      return tokenHash;
    }
    const confirm = (store: Store, tokenHash: Uint8Array, now = noon) =>
      store.write('confirmMailAddress', { tokenHash, now });
    const find = (store: Store, { id: personId }: Person) =>
      store.read('mailAddress', { personId, now: noon });

    test('an address is confirmed by its last link, once, in time', async () => {
      const store = await open();
      const mel = await addAccount(store, 'Mel');
      const [first, second] = [await begin(store, mel, 'old@example.org'), await begin(store, mel)];
      expect(await find(store, mel)).toEqual({ address: null, pending: address });
      await expect(confirm(store, first)).rejects.toMatchObject({ code: 'not_found' });
      await expect(confirm(store, second, later)).rejects.toMatchObject({ code: 'not_found' });
      const tries = await Promise.allSettled([confirm(store, second), confirm(store, second)]);
      expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await find(store, mel)).toEqual({ address, pending: null });
      await expect(begin(store, await addGuest(store, 'Gus'))).rejects.toMatchObject({
        code: 'forbidden',
      });
    });

    test('what is to be confirmed is void with another password, and with a deactivation', async () => {
      const store = await open();
      const owner = await addAccount(store, 'Olive', { as: 'owner' });
      const mel = await addAccount(store, 'Mel');
      const [personId, now] = [mel.id, noon];
      const code = hash();
      const proof = { personId, confirmed: await confirmed(store, mel), now };
      await store.write('setRecoveryCodes', { ...proof, codeHashes: [code] });
      const session = { session: newSession(), deviceKeyHash: hash() };
      const recovery = { secretHash: code, passwordHash: 'newer', second: null, ...session, now };
      const managed = { personId, by: owner.id, now };
      for (const end of [
        () => store.write('changePassword', { ...proof, to: 'new' }),
        () => store.write('recover', recovery),
        () => store.write('deactivatePerson', managed),
      ]) {
        const link = await begin(store, mel, 'thief@example.org');
        await end();
        await expect(confirm(store, link)).rejects.toMatchObject({ code: 'not_found' });
      }
      await store.write('reactivatePerson', managed);
      expect(await find(store, mel)).toEqual({ address: null, pending: null });
    });

    test('links are for whoever is here and has the address, until it is another', async () => {
      const store = await open();
      const owner = await addAccount(store, 'Olive', { as: 'owner' });
      const [mel, bo] = [await addAccount(store, 'Mel'), await addAccount(store, 'Bo')];
      for (const person of [mel, bo]) await confirm(store, await begin(store, person));
      const at = async () =>
        (await store.read('peopleAtAddress', { address, limit: 5 })).map((person) => person.name);
      expect((await at()).sort()).toEqual(['Bo', 'Mel']);
      const mailed = async ({ id: personId }: Person, to = address) => {
        const secretHash = hash();
        const link = { personId, address: to, tokenHash: secretHash, expiresAt: later, now: noon };
        await store.write('addMailedResetLink', link);
        return secretHash;
      };
      const opens = async (secretHash: Uint8Array) =>
        (await store.read('recoverable', { secretHash, now: noon }))?.id;
      const byAdmin = hash();
      const reset = { personId: mel.id, by: owner.id, tokenHash: byAdmin, expiresAt: later };
      await store.write('addResetLink', { ...reset, now: noon });
      const first = await mailed(mel);
      const second = await mailed(mel);
      expect([await opens(first), await opens(second), await opens(byAdmin)]).toEqual([
        undefined,
        mel.id,
        mel.id,
      ]);
      await confirm(store, await begin(store, mel, 'new@example.org'));
      expect([await opens(second), await opens(byAdmin)]).toEqual([undefined, mel.id]);
      await expect(mailed(mel)).rejects.toMatchObject({ code: 'not_found' });
      // Whoever an admin helps begins anew.
      await store.write('recover', {
        secretHash: byAdmin,
        passwordHash: 'another',
        second: null,
        session: newSession(),
        deviceKeyHash: hash(),
        now: noon,
      });
      expect(await find(store, mel)).toEqual({ address: null, pending: null });
      await store.write('deactivatePerson', { personId: bo.id, by: owner.id, now: noon });
      expect(await at()).toEqual([]);
      await expect(mailed(bo)).rejects.toMatchObject({ code: 'not_found' });
    });
  });
}
