import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '../../protocol/entities.ts';
import { limits } from '../../protocol/limits.ts';
import type {
  Confirmed,
  NewPasskey,
  SecondFactor,
} from '../../server/store/contract/credentials.ts';
import type { Committed, Store, Writes } from '../../server/store/store.ts';
import { addAccount, addGuest, confirmed, newSession, noon, toldBy } from '../kit/people.ts';

const bytes = () => new Uint8Array(randomBytes(32));
const challenge = (expiresAt = noon + 1_000) => ({ nonce: bytes(), expiresAt });

function newPasskey(more: Partial<NewPasskey> = {}): NewPasskey {
  return {
    id: randomBytes(16).toString('base64url'),
    name: 'Telephone',
    publicKey: bytes(),
    counter: 0,
    transports: ['internal', 'hybrid'],
    challenge: challenge(),
    ...more,
  };
}

/**
 * What every store has to do about second factors and passkeys, whatever it is made of.
 *
 * @param open opens an empty store that is closed when the running test is over
 */
export function describeWaysIn(name: string, open: () => Promise<Store>): void {
  describe(name, () => {
    let store: Store;
    let mel: Person;
    let told: Committed[];

    beforeEach(async () => {
      store = await open();
      mel = await addAccount(store, 'Mel');
      told = toldBy(store);
    });

    const proof = async (person = mel) => ({
      personId: person.id,
      confirmed: await confirmed(store, person),
    });

    const waysIn = (person = mel) => store.read('waysIn', { personId: person.id });

    describe('one-time codes', () => {
      const secret = bytes();

      const begin = async (begun: Uint8Array, person = mel) =>
        store.write('beginTotp', { ...(await proof(person)), secret: begun });

      async function confirm(given = secret): Promise<void> {
        const { sessionId } = await confirmed(store, mel);
        const code = { secret: given, step: 100, now: noon };
        await store.write('confirmTotp', { personId: mel.id, sessionId, ...code });
      }

      async function setUp(): Promise<void> {
        await begin(secret);
        await confirm();
      }

      const signIn = (second: SecondFactor | null) =>
        store.write('signIn', {
          personId: mel.id,
          passwordHash: 'hash of Mel',
          second,
          session: newSession(),
          endedSessionId: null,
          deviceKeyHash: bytes(),
          now: noon,
        });

      const refused = { code: 'unauthenticated', field: 'code' };

      test('are asked for once they are confirmed, and until they are ended', async () => {
        expect(await store.read('totp', { personId: mel.id })).toBeNull();
        const lost = bytes();
        await begin(lost);
        await signIn(null);
        await begin(secret);
        await expect(confirm(lost)).rejects.toMatchObject({ code: 'conflict' });
        await confirm();
        const kept = { secret, lastStep: 100, isConfirmed: true };
        expect(await store.read('totp', { personId: mel.id })).toEqual(kept);
        expect(await waysIn()).toMatchObject({ totp: true });
        await expect(signIn(null)).rejects.toMatchObject(refused);
        await expect(begin(lost)).rejects.toMatchObject({ code: 'conflict' });
        await store.write('endTotp', await proof());
        await signIn(null);
        expect(await waysIn()).toMatchObject({ totp: false });
      });

      test('are taken once, of all who give one in the same moment', async () => {
        await setUp();
        const one: SecondFactor = { kind: 'totp', secret, step: 101 };
        const given = await Promise.allSettled(Array.from({ length: 5 }, () => signIn(one)));
        expect(given.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
        for (const step of [100, 101]) {
          await expect(signIn({ kind: 'totp', secret, step })).rejects.toMatchObject(refused);
        }
        await expect(signIn({ kind: 'totp', secret: bytes(), step: 102 })).rejects.toMatchObject(
          refused,
        );
        await signIn({ kind: 'totp', secret, step: 102 });
      });

      test('are replaced by a recovery code of the same person, once', async () => {
        await setUp();
        const ada = await addAccount(store, 'Ada');
        const [mine, theirs] = [bytes(), bytes()];
        const setCodes = async (codeHash: Uint8Array, person = mel) =>
          store.write('setRecoveryCodes', {
            ...(await proof(person)),
            codeHashes: [codeHash],
            now: noon,
          });
        await setCodes(mine);
        await setCodes(theirs, ada);
        expect(await waysIn()).toMatchObject({ recoveryCodes: 1 });
        const other = signIn({ kind: 'recovery', codeHash: theirs });
        await expect(other).rejects.toMatchObject(refused);
        await signIn({ kind: 'recovery', codeHash: mine });
        const again = signIn({ kind: 'recovery', codeHash: mine });
        await expect(again).rejects.toMatchObject(refused);
        expect(await waysIn()).toMatchObject({ recoveryCodes: 0 });
      });

      test('are asked for beside a recovery code, which is not used up without', async () => {
        await setUp();
        const codes: [Uint8Array, Uint8Array] = [bytes(), bytes()];
        await store.write('setRecoveryCodes', { ...(await proof()), codeHashes: codes, now: noon });
        const recover = (second: SecondFactor | null) =>
          store.write('recover', {
            secretHash: codes[0],
            passwordHash: 'new',
            second,
            session: newSession(),
            deviceKeyHash: bytes(),
            now: noon,
          });
        await expect(recover(null)).rejects.toMatchObject(refused);
        const same = recover({ kind: 'recovery', codeHash: codes[0] });
        await expect(same).rejects.toMatchObject(refused);
        expect(await waysIn()).toMatchObject({ recoveryCodes: 2 });
        await recover({ kind: 'recovery', codeHash: codes[1] });
        expect(await waysIn()).toMatchObject({ totp: true, recoveryCodes: 0 });
      });

      test('are asked for beside a link in a letter, which leaves recovery codes as they are', async () => {
        await setUp();
        const [code, link] = [bytes(), bytes()];
        const mine = { ...(await proof()), address: 'mel@example.org', now: noon };
        await store.write('setRecoveryCodes', { ...mine, codeHashes: [code] });
        const tokenHash = bytes();
        await store.write('beginMailAddress', { ...mine, tokenHash, expiresAt: noon + 9 });
        await store.write('confirmMailAddress', { tokenHash, now: noon });
        await store.write('addMailedResetLink', { ...mine, tokenHash: link, expiresAt: noon + 9 });
        const recover = (second: SecondFactor | null) =>
          store.write('recover', {
            secretHash: link,
            passwordHash: 'new',
            second,
            session: newSession(),
            deviceKeyHash: bytes(),
            now: noon,
          });
        await expect(recover(null)).rejects.toMatchObject(refused);
        await recover({ kind: 'totp', secret, step: 101 });
        expect(await waysIn()).toMatchObject({ totp: true, recoveryCodes: 1 });
      });

      test('stand beside a password alone', async () => {
        const bo = await addAccount(store, 'Bo', { passwordHash: null, passkey: newPasskey() });
        await expect(begin(secret, bo)).rejects.toMatchObject({ code: 'forbidden' });
      });
    });

    test('what somebody showed is worth nothing once the password is another, or the session ended', async () => {
      const session = newSession();
      const owner = await addAccount(store, 'Olive', { as: 'owner', session });
      const { personId, confirmed: shown } = await proof(owner);
      const issuer = 'https://id.example.org/';
      const own = { personId, now: noon };
      const attempts = (given: Confirmed) => {
        const theirs = { ...own, confirmed: given };
        const address = { address: 'olive@example.org', tokenHash: bytes(), expiresAt: noon + 9 };
        return {
          changePassword: store.write('changePassword', { ...theirs, to: 'stolen' }),
          setRecoveryCodes: store.write('setRecoveryCodes', { ...theirs, codeHashes: [bytes()] }),
          beginMailAddress: store.write('beginMailAddress', { ...theirs, ...address }),
          removeMailAddress: store.write('removeMailAddress', theirs),
          beginTotp: store.write('beginTotp', { ...theirs, secret: bytes() }),
          endTotp: store.write('endTotp', theirs),
          removePasskey: store.write('removePasskey', { ...theirs, passkeyId: 'none' }),
          unlinkIdentity: store.write('unlinkIdentity', { ...theirs, issuer }),
          transferOwnership: store.write('transferOwnership', {
            ...theirs,
            by: personId,
            personId: mel.id,
          }),
        };
      };
      const refusals = async (asked: Record<string, Promise<unknown>>) => {
        const settled = await Promise.allSettled(Object.values(asked));
        return settled.map((one) => (one.status === 'rejected' ? one.reason.code : 'done'));
      };
      await store.write('changePassword', { ...own, confirmed: shown, to: 'another' });
      expect(await refusals(attempts(shown))).toEqual(['conflict', ...Array(8).fill('forbidden')]);
      await store.write('endSession', { sessionId: session.id, personId });
      const { sessionId } = shown;
      const identity = { ...own, sessionId, issuer, subject: 'o' };
      const code = { ...own, sessionId, secret: bytes(), step: 1 };
      const late = {
        ...attempts({ sessionId, passwordHash: 'another' }),
        addPasskey: store.write('addPasskey', { ...own, sessionId, passkey: newPasskey() }),
        confirmTotp: store.write('confirmTotp', code),
        linkIdentity: store.write('linkIdentity', identity),
      };
      expect(await refusals(late)).toEqual(Array(12).fill('unauthenticated'));
      expect(await waysIn(owner)).toMatchObject({ totp: false, passkeys: [], recoveryCodes: 0 });
      expect(await store.read('role', { personId })).toBe('owner');
    });

    describe('passkeys', () => {
      const add = async (passkey: NewPasskey, person = mel) => {
        const { sessionId } = await confirmed(store, person);
        await store.write('addPasskey', { personId: person.id, sessionId, passkey, now: noon });
      };

      const signIn = (
        id: string,
        used: Partial<Writes['signInByPasskey']['input']['used']> = {},
        more: Partial<Writes['signInByPasskey']['input']> = {},
      ) =>
        store.write('signInByPasskey', {
          used: { id, counter: 0, challenge: challenge(), ...used },
          session: newSession(),
          endedSessionId: null,
          deviceKeyHash: bytes(),
          now: noon,
          ...more,
        });

      const opensNothing = { code: 'unauthenticated' };

      test('begin a session of their owner in place of the one that was here', async () => {
        const passkey = newPasskey();
        await add(passkey);
        const { publicKey, counter, transports } = passkey;
        expect(await store.read('passkey', { id: passkey.id })).toEqual({
          personId: mel.id,
          publicKey,
          counter,
          transports,
        });
        expect(await store.read('passkey', { id: 'none' })).toBeNull();
        const [former, session] = [newSession(), newSession()];
        await addGuest(store, 'Gus', noon, { session: former });
        const deviceKeyHash = bytes();
        const more = { session, endedSessionId: former.id, deviceKeyHash, now: noon + 5 };
        expect(await signIn(passkey.id, {}, more)).toEqual(mel);
        const { tokenHash } = session;
        expect(await store.read('session', { tokenHash, now: noon })).toMatchObject({
          person: mel,
        });
        await expect.poll(() => told).toContainEqual({ to: 'session', sessionId: former.id });
        expect(await store.read('account', { handle: 'mel', deviceKeyHash })).toMatchObject({
          isKnownDevice: true,
        });
        expect(await waysIn()).toMatchObject({
          passkeys: [{ id: passkey.id, name: 'Telephone', createdAt: noon, seenAt: noon + 5 }],
        });
      });

      test('answer a challenge once, for whatever', async () => {
        const passkey = newPasskey();
        await add(passkey);
        const used = { challenge: challenge() };
        const answers = Array.from({ length: 5 }, () => signIn(passkey.id, used));
        const settled = await Promise.allSettled(answers);
        expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
        const input = {
          personId: mel.id,
          used: { id: passkey.id, counter: 0, ...used },
          now: noon,
        };
        await expect(store.write('usePasskey', input)).rejects.toMatchObject(opensNothing);
        await expect(add(newPasskey(used))).rejects.toMatchObject(opensNothing);
        // What was refused for another reason is not spent.
        const other = { challenge: challenge() };
        await expect(signIn('none', other)).rejects.toMatchObject(opensNothing);
        await signIn(passkey.id, other);
      });

      test('have a counter that grows, where it counts', async () => {
        const passkey = newPasskey();
        await add(passkey);
        await signIn(passkey.id, { counter: 0 });
        await signIn(passkey.id, { counter: 3_000_000_000 });
        for (const counter of [0, 7, 3_000_000_000]) {
          await expect(signIn(passkey.id, { counter })).rejects.toMatchObject(opensNothing);
        }
      });

      test('are used by their owner, who is not deactivated', async () => {
        const passkey = newPasskey();
        await add(passkey);
        const owner = await addAccount(store, 'Olive', { as: 'owner' });
        const used = () => ({ id: passkey.id, counter: 0, challenge: challenge() });
        await store.write('usePasskey', { personId: mel.id, used: used(), now: noon });
        const theirs = store.write('usePasskey', { personId: owner.id, used: used(), now: noon });
        await expect(theirs).rejects.toMatchObject(opensNothing);
        await store.write('deactivatePerson', { personId: mel.id, by: owner.id, now: noon });
        await expect(signIn(passkey.id)).rejects.toMatchObject(opensNothing);
      });

      test('belong to one account, which has not too many', async () => {
        const passkey = newPasskey();
        await add(passkey);
        const again = add({ ...passkey, challenge: challenge() }, await addAccount(store, 'Ada'));
        await expect(again).rejects.toMatchObject({ code: 'conflict' });
        const guest = await addGuest(store, 'Gus');
        await expect(add(newPasskey(), guest)).rejects.toMatchObject({ code: 'forbidden' });
        for (let i = 1; i < limits.passkeys; i++) await add(newPasskey());
        await expect(add(newPasskey())).rejects.toMatchObject({ code: 'conflict' });
      });

      test('can be all that an account has, and the last one stays', async () => {
        const [first, second] = [newPasskey(), newPasskey()];
        const bo = await addAccount(store, 'Bo', { passwordHash: null, passkey: first });
        expect(await store.read('account', { handle: 'bo', deviceKeyHash: null })).toBeNull();
        await add(second, bo);
        const remove = async ({ id }: NewPasskey, person = bo) =>
          store.write('removePasskey', { ...(await proof(person)), passkeyId: id });
        await expect(remove(first, mel)).rejects.toMatchObject({ code: 'not_found' });
        const both = await Promise.allSettled([remove(first), remove(second)]);
        expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
        const [left] = (await waysIn(bo)).passkeys;
        await expect(remove(newPasskey({ id: left?.id ?? '' }))).rejects.toMatchObject({
          code: 'conflict',
        });
        const password = { ...(await proof(bo)), to: 'hash of Bo', now: noon };
        await store.write('changePassword', password);
        await expect(store.write('changePassword', password)).rejects.toMatchObject({
          code: 'conflict',
        });
        await remove(newPasskey({ id: left?.id ?? '' }));
        expect(await waysIn(bo)).toMatchObject({ password: true, passkeys: [] });
      });

      test('are gone with a link from an admin, and stay with a recovery code', async () => {
        await add(newPasskey());
        const owner = await addAccount(store, 'Olive', { as: 'owner' });
        const [code, link] = [bytes(), bytes()];
        const recover = (secretHash: Uint8Array) =>
          store.write('recover', {
            secretHash,
            passwordHash: 'new',
            second: null,
            session: newSession(),
            deviceKeyHash: bytes(),
            now: noon,
          });
        await store.write('setRecoveryCodes', {
          ...(await proof()),
          codeHashes: [code],
          now: noon,
        });
        await recover(code);
        expect(await waysIn()).toMatchObject({ passkeys: [{}] });
        await store.write('addResetLink', {
          personId: mel.id,
          by: owner.id,
          tokenHash: link,
          expiresAt: noon + 1,
          now: noon,
        });
        await recover(link);
        expect(await waysIn()).toMatchObject({ password: true, passkeys: [] });
      });
    });

    test('the key of the server is random, and stays', async () => {
      const key = await store.read('serverKey', {});
      expect(key.length).toBeGreaterThanOrEqual(32);
      expect(await store.read('serverKey', {})).toEqual(key);
      expect(await (await open()).read('serverKey', {})).not.toEqual(key);
    });
  });
}
