import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { InvitedRole, Person, Room } from '../../protocol/entities.ts';
import { newId } from '../../protocol/uuid.ts';
import type { Committed, Store, Writes } from '../../server/store/store.ts';
import {
  addAccount,
  addGuest,
  confirmed,
  lobbyOf,
  makeRoom,
  newSession,
  noon,
  openWithOwner,
  say,
} from '../kit/people.ts';

type Joining = Writes['updateCommunity']['input']['joining'];

/**
 * What every store has to do about accounts, whatever it is made of.
 *
 * @param open opens an empty store that is closed when the running test is over
 */
export function describeAccounts(name: string, open: () => Promise<Store>): void {
  describe(name, () => {
    let store: Store;
    let owner: Person;
    let told: Committed[];

    beforeEach(async () => {
      ({ store, owner, told } = await openWithOwner(open));
    });

    const joinBy = (joining: Joining) =>
      store.write('updateCommunity', {
        personId: owner.id,
        name: undefined,
        joining,
        now: noon,
      });

    async function invite(
      more: Partial<Writes['addInvitation']['input']> & { role: InvitedRole },
    ): Promise<{ id: string; tokenHash: Uint8Array }> {
      const tokenHash = new Uint8Array(randomBytes(32));
      const { id } = await store.write('addInvitation', {
        id: newId(),
        tokenHash,
        uses: 1,
        expiresAt: null,
        createdBy: owner.id,
        now: noon,
        ...more,
      });
      return { id, tokenHash };
    }

    const hashOf = (person: Person) => store.read('passwordHash', { personId: person.id });

    const signIn = async (
      person: Person,
      more: Partial<Writes['signIn']['input']> = {},
      session = newSession(),
    ) => {
      await store.write('signIn', {
        personId: person.id,
        passwordHash: (await hashOf(person)) ?? '',
        second: null,
        session,
        endedSessionId: null,
        deviceKeyHash: new Uint8Array(randomBytes(32)),
        now: noon,
        ...more,
      });
      return session;
    };

    const isOpen = async ({ tokenHash }: { tokenHash: Uint8Array }) =>
      (await store.read('session', { tokenHash, now: noon })) !== null;

    describe('the owner', () => {
      test('is one, of all who claim it in the same moment', async () => {
        const empty = await open();
        expect(await empty.read('community', {})).toEqual({
          name: 'Parley',
          joining: 'anyone',
          picture: null,
          hasOwner: false,
        });
        const claims = Array.from({ length: 10 }, (_, i) =>
          addAccount(empty, `Claimant ${i}`, { as: 'owner', handle: `c${i}` }),
        );
        const settled = await Promise.allSettled(claims);
        expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
        for (const claim of settled) {
          if (claim.status === 'rejected') expect(claim.reason).toMatchObject({ code: 'conflict' });
        }
        expect(await empty.read('community', {})).toMatchObject({ hasOwner: true });
      });

      test('names the community and says who may join, and so do admins alone', async () => {
        const { tokenHash } = await invite({ role: 'admin' });
        const admin = await addAccount(store, 'Ada', { invitation: tokenHash });
        const member = await addAccount(store, 'Mel');
        for (const person of [owner, admin]) {
          const update = {
            personId: person.id,
            name: `By ${person.name}`,
            joining: undefined,
            now: noon,
          };
          expect(await store.write('updateCommunity', update)).toEqual({
            name: `By ${person.name}`,
            joining: 'anyone',
            picture: null,
            hasOwner: true,
          });
        }
        const update = { personId: member.id, name: 'Mine', joining: undefined, now: noon };
        await expect(store.write('updateCommunity', update)).rejects.toMatchObject({
          code: 'forbidden',
        });
        expect(await store.read('community', {})).toMatchObject({ name: 'By Ada' });
      });
    });

    describe('a person', () => {
      const update = (
        { id: personId }: Person,
        more: Partial<Writes['updatePerson']['input']>,
      ): Promise<Person> =>
        store.write('updatePerson', {
          personId,
          name: undefined,
          handle: undefined,
          nameHeldSince: noon,
          now: noon,
          ...more,
        });

      test('is called something else, of which everybody in their rooms is told', async () => {
        const mel = await addAccount(store, 'Mel');
        const lobby = await lobbyOf(store, mel);
        const named = { ...mel, name: 'Melanie', handle: 'melanie' };
        expect(await update(mel, { name: 'Melanie', handle: 'melanie' })).toEqual(named);
        const event = expect.objectContaining({ kind: 'member', person: named });
        await expect.poll(() => told).toContainEqual({ to: 'room', roomId: lobby.id, event });
        expect(told).toContainEqual({ to: 'person', person: named });
        // What they were called is free again, and it costs nothing to say the same once more.
        const before = (await lobbyOf(store, mel)).version;
        expect(await update(named, { name: 'Melanie' })).toEqual(named);
        expect((await lobbyOf(store, mel)).version).toBe(before);
        expect(await addAccount(store, 'Mel')).toMatchObject({ handle: 'mel' });
      });

      test('is called nothing that somebody else is, and a guest has a name alone', async () => {
        const mel = await addAccount(store, 'Mel');
        const guest = await addGuest(store, 'Guest');
        await expect(update(mel, { name: 'OLIVE' })).rejects.toMatchObject({
          code: 'conflict',
          suggestion: 'OLIVE 2',
        });
        await expect(update(mel, { name: 'Mel 2', handle: 'olive' })).rejects.toMatchObject({
          code: 'conflict',
          field: 'handle',
        });
        expect(await update(mel, { name: 'MEL' })).toEqual({ ...mel, name: 'MEL' });
        await expect(update(guest, { handle: 'guest' })).rejects.toMatchObject({
          code: 'forbidden',
        });
        expect(await update(guest, { name: 'Gast' })).toEqual({ ...guest, name: 'Gast' });
        await store.write('deactivatePerson', { personId: mel.id, by: owner.id, now: noon });
        await expect(update(mel, { name: 'Mel 3' })).rejects.toMatchObject({
          code: 'unauthenticated',
        });
      });
    });

    test('the picture of the community is kept as it is, under its version, by who may', async () => {
      const mel = await addAccount(store, 'Mel');
      const set = (personId: string, picture: { version: string; bytes: Uint8Array } | null) =>
        store.write('setCommunityPicture', { personId, picture, now: noon });
      const bytes = new Uint8Array(randomBytes(30_000));
      await expect(set(mel.id, { version: 'a', bytes })).rejects.toMatchObject({
        code: 'forbidden',
      });
      expect(await set(owner.id, { version: 'a', bytes })).toMatchObject({ picture: 'a' });
      expect(await set(owner.id, { version: 'b', bytes })).toMatchObject({ picture: 'b' });
      const find = async (version: string) => {
        const found = await store.read('communityPicture', { version });
        return found && Buffer.from(found).equals(bytes);
      };
      expect([await find('a'), await find('b')]).toEqual([null, true]);
      expect(await set(owner.id, null)).toMatchObject({ picture: null });
      expect(await find('b')).toBeNull();
    });

    describe('joining', () => {
      test.each<[Joining, string, string]>([
        ['anyone', 'ok', 'ok'],
        ['sign-up', 'forbidden', 'ok'],
        ['invitation', 'forbidden', 'forbidden'],
      ])('where %s may: guests %s, members %s', async (joining, guests, members) => {
        await joinBy(joining);
        const code = (asked: Promise<unknown>) =>
          asked.then(
            () => 'ok',
            (error: { code: string }) => error.code,
          );
        expect(await code(addGuest(store, 'Gus'))).toBe(guests);
        expect(await code(addAccount(store, 'Mel'))).toBe(members);
      });
    });

    describe('accounts', () => {
      test('are in the lobby, with a session, a password and a handle', async () => {
        const session = newSession();
        const mel = await addAccount(store, 'Mel', { handle: 'mel', session });
        expect(mel).toEqual({ id: mel.id, name: 'Mel', role: 'member', handle: 'mel' });
        const found = await store.read('session', { tokenHash: session.tokenHash, now: noon });
        expect(found).toEqual({ sessionId: session.id, person: mel, scopes: null });
        expect(await hashOf(mel)).toBe('hash of Mel');
        await say(store, mel, await lobbyOf(store, mel), 'hello');
      });

      test('have names that nobody else gets, whenever they were last here', async () => {
        await addAccount(store, 'Mel');
        const later = noon + 1000 * 24 * 60 * 60 * 1000;
        await expect(addGuest(store, 'mel', later)).rejects.toMatchObject({
          code: 'conflict',
          suggestion: 'mel 2',
        });
        const other = addAccount(store, 'MEL', { handle: 'mel2', now: later });
        await expect(other).rejects.toMatchObject({ code: 'conflict', field: 'name' });
      });

      test('have a handle of their own, of two who want it in one moment too', async () => {
        const both = await Promise.allSettled([
          addAccount(store, 'Mel', { handle: 'same' }),
          addAccount(store, 'Moe', { handle: 'same' }),
        ]);
        expect(both.filter(({ status }) => status === 'rejected')).toMatchObject([
          { reason: { code: 'conflict', field: 'handle' } },
        ]);
      });

      test('refused leave nothing behind', async () => {
        const session = newSession();
        const refused = addAccount(store, 'Mel', { handle: 'olive', session });
        await expect(refused).rejects.toMatchObject({ code: 'conflict' });
        expect(await isOpen(session)).toBe(false);
        await expect(addGuest(store, 'Mel')).resolves.toMatchObject({ name: 'Mel' });
      });
    });

    describe('a guest who gets an account', () => {
      let gus: Person;
      let lobby: Room;
      let tea: Room;

      beforeEach(async () => {
        gus = await addGuest(store, 'Gus');
        lobby = await lobbyOf(store, gus);
        tea = await makeRoom(store, gus, 'Tea');
        await say(store, gus, tea, 'mine');
      });

      const promote = (more: Partial<Writes['addAccount']['input']> = {}) =>
        addAccount(store, 'Augustus', { handle: 'gus', formerId: gus.id, ...more });

      test('keeps id, rooms and messages', async () => {
        const person = await promote();
        expect(person).toEqual({ id: gus.id, name: 'Augustus', role: 'member', handle: 'gus' });
        const rooms = await store.read('joinedRoomIds', { personId: gus.id });
        expect(new Set(rooms)).toEqual(new Set([lobby.id, tea.id]));
        const page = { roomId: tea.id, before: undefined, after: undefined, limit: 10 };
        const { messages, authors } = await store.read('messages', page);
        expect(messages).toMatchObject([{ text: 'mine', authorId: gus.id }]);
        expect(authors).toEqual([person]);
        const synced = await store.read('changesSince', { personId: gus.id, cursors: [] });
        expect(synced?.me).toEqual(person);
      });

      test('is told of in each of their rooms, also to those who come later', async () => {
        await store.write('removeMember', { roomId: tea.id, personId: gus.id, now: noon });
        await store.write('addMember', { roomId: tea.id, personId: owner.id, now: noon });
        const before = await store.read('changesSince', { personId: owner.id, cursors: [] });
        const cursors = (before?.feeds[0]?.changes ?? []).flatMap((change) =>
          change.kind === 'membership'
            ? [{ feed: change.room.id, epoch: change.head.epoch, version: change.head.version }]
            : [],
        );
        expect(cursors).toHaveLength(2);
        const person = await promote();
        const toldOf = () =>
          told.flatMap((fact) =>
            fact.to === 'room' && fact.event.kind === 'member' && fact.event.person.handle === 'gus'
              ? [fact.event]
              : [],
          );
        await expect.poll(() => toldOf()).toHaveLength(2);
        expect(told).toContainEqual({ to: 'person', person });
        const after = await store.read('changesSince', { personId: owner.id, cursors });
        for (const { feed, version } of cursors) {
          const update = after?.feeds.find((candidate) => candidate.feed === feed);
          expect(update).toMatchObject({
            status: 'complete',
            version: version + 1,
            changes: [{ kind: 'member', version: version + 1, person }],
          });
          const event = toldOf().find((candidate) => candidate.feed === feed);
          expect(update?.changes[0]).toMatchObject({ member: event?.member });
        }
      });

      test('has one session, the new one', async () => {
        const session = newSession();
        const before = await store.read('sessions', { personId: gus.id, now: noon });
        expect(before).toHaveLength(1);
        await promote({ session });
        const after = await store.read('sessions', { personId: gus.id, now: noon });
        expect(after).toEqual([
          { id: session.id, device: session.device, createdAt: noon, seenAt: noon },
        ]);
        const ended = () => told.filter((fact) => fact.to === 'session');
        await expect.poll(ended).toEqual([{ to: 'session', sessionId: before[0]?.id }]);
      });

      test('gets one of all those asked for in the same moment', async () => {
        const asked = [1, 2, 3].map((i) => promote({ handle: `gus${i}` }));
        const settled = await Promise.allSettled(asked);
        expect(settled.map(({ status }) => status).sort()).toEqual([
          'fulfilled',
          'rejected',
          'rejected',
        ]);
        expect(await store.read('sessions', { personId: gus.id, now: noon })).toHaveLength(1);
      });

      test('keeps the role that an admin gave them, and needs no invitation then', async () => {
        await joinBy('invitation');
        await expect(promote()).rejects.toMatchObject({ code: 'forbidden' });
        const more = { personId: gus.id, role: 'member', by: owner.id, now: noon } as const;
        await store.write('setPersonRole', more);
        expect(await promote()).toMatchObject({ id: gus.id, role: 'member', handle: 'gus' });
        await expect(promote({ handle: 'gus2' })).rejects.toMatchObject({ code: 'conflict' });
      });

      test('had no way in before it that whoever slipped them the session could have left', async () => {
        const personId = gus.id;
        const theirs = { personId, confirmed: await confirmed(store, gus), now: noon };
        const secret = new Uint8Array(randomBytes(32));
        const left = [
          store.write('changePassword', { ...theirs, to: 'slipped' }),
          store.write('setRecoveryCodes', { ...theirs, codeHashes: [secret] }),
          store.write('beginTotp', { ...theirs, secret }),
        ];
        for (const way of await Promise.allSettled(left)) {
          expect(way).toMatchObject({ reason: { code: 'forbidden' } });
        }
        await promote();
        expect(await hashOf(gus)).toBe('hash of Augustus');
        expect(await store.read('recoverable', { secretHash: secret, now: noon })).toBeNull();
      });

      test('may keep the name, and not take another’s', async () => {
        await addGuest(store, 'Zoe');
        await expect(promote({ name: 'zoe' })).rejects.toMatchObject({ field: 'name' });
        expect(await promote({ name: 'GUS' })).toMatchObject({ name: 'GUS' });
      });
    });

    describe('signing in', () => {
      test('begins a session and ends the one that was there', async () => {
        const first = await signIn(owner);
        const second = await signIn(owner, { endedSessionId: first.id });
        expect(await isOpen(first)).toBe(false);
        expect(await isOpen(second)).toBe(true);
        await expect.poll(() => told).toContainEqual({ to: 'session', sessionId: first.id });
      });

      test('is refused under a password that is no longer so', async () => {
        const session = newSession();
        const refused = signIn(owner, { passwordHash: 'another' }, session);
        await expect(refused).rejects.toMatchObject({ code: 'unauthenticated' });
        expect(await isOpen(session)).toBe(false);
      });

      test('makes the device known, and 20 of them at most', async () => {
        const keys = Array.from({ length: 21 }, () => new Uint8Array(randomBytes(32)));
        for (const [i, deviceKeyHash] of keys.entries()) {
          await signIn(owner, { deviceKeyHash, now: noon + i });
        }
        const known = await Promise.all(
          keys.map((deviceKeyHash) => store.read('account', { handle: 'olive', deviceKeyHash })),
        );
        expect(known.map((account) => account?.isKnownDevice)).toEqual([
          false,
          ...Array.from({ length: 20 }, () => true),
        ]);
        const mel = await addAccount(store, 'Mel');
        const hers = { handle: mel.handle ?? '', deviceKeyHash: keys[20] ?? null };
        expect(await store.read('account', hers)).toMatchObject({ isKnownDevice: false });
        expect(await store.read('account', { ...hers, deviceKeyHash: null })).toMatchObject({
          personId: mel.id,
          isKnownDevice: false,
        });
        expect(await store.read('account', { ...hers, handle: 'nobody' })).toBeNull();
      });

      test('a changed password ends all sessions but one and forgets the devices', async () => {
        const deviceKeyHash = new Uint8Array(randomBytes(32));
        const [kept, other] = [await signIn(owner, { deviceKeyHash }), await signIn(owner)];
        const change = {
          personId: owner.id,
          confirmed: { sessionId: kept.id, passwordHash: await hashOf(owner) },
          to: 'new',
          now: noon,
        };
        await store.write('changePassword', change);
        expect(await hashOf(owner)).toBe('new');
        expect([await isOpen(kept), await isOpen(other)]).toEqual([true, false]);
        expect(await store.read('account', { handle: 'olive', deviceKeyHash })).toMatchObject({
          isKnownDevice: false,
        });
        await expect.poll(() => told).toContainEqual({ to: 'session', sessionId: other.id });
        await expect(store.write('changePassword', change)).rejects.toMatchObject({
          code: 'conflict',
        });
      });
    });

    describe('recovery', () => {
      const secret = () => new Uint8Array(randomBytes(32));

      const recover = (secretHash: Uint8Array, more: Partial<Writes['recover']['input']> = {}) =>
        store.write('recover', {
          secretHash,
          passwordHash: 'new',
          second: null,
          session: newSession(),
          deviceKeyHash: secret(),
          now: noon,
          ...more,
        });

      const holds = async (secretHash: Uint8Array, now = noon) =>
        (await store.read('recoverable', { secretHash, now })) !== null;

      async function makeCodes(person: Person): Promise<[Uint8Array, Uint8Array]> {
        const codeHashes: [Uint8Array, Uint8Array] = [secret(), secret()];
        const proof = { personId: person.id, confirmed: await confirmed(store, person) };
        await store.write('setRecoveryCodes', { ...proof, codeHashes, now: noon });
        return codeHashes;
      }

      async function makeLink(person: Person, by = owner): Promise<Uint8Array> {
        const tokenHash = secret();
        const expiresAt = noon + 1000;
        const link = { personId: person.id, by: by.id, tokenHash, expiresAt, now: noon };
        await store.write('addResetLink', link);
        return tokenHash;
      }

      test('by a code sets the password and leaves one session, the new one', async () => {
        const before = await signIn(owner);
        const [code, other] = await makeCodes(owner);
        expect(await store.read('recoverable', { secretHash: code, now: noon })).toEqual(owner);
        const session = newSession();
        expect(await recover(code, { session })).toEqual(owner);
        expect(await hashOf(owner)).toBe('new');
        expect([await isOpen(before), await isOpen(session)]).toEqual([false, true]);
        await expect.poll(() => told).toContainEqual({ to: 'session', sessionId: before.id });
        await expect(recover(code)).rejects.toMatchObject({ code: 'not_found' });
        expect(await holds(other)).toBe(true);
      });

      test('works once, of many in the same moment too', async () => {
        const [code] = await makeCodes(owner);
        const settled = await Promise.allSettled(Array.from({ length: 20 }, () => recover(code)));
        expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
        expect(await store.read('sessions', { personId: owner.id, now: noon })).toHaveLength(1);
      });

      test('codes made anew void those before', async () => {
        const [old] = await makeCodes(owner);
        const [code] = await makeCodes(owner);
        expect([await holds(old), await holds(code)]).toEqual([false, true]);
      });

      test('by a link works until it runs out, and voids the codes', async () => {
        const mel = await addAccount(store, 'Mel');
        const [code] = await makeCodes(mel);
        const [first, link] = [await makeLink(mel), await makeLink(mel)];
        expect([await holds(first), await holds(link)]).toEqual([false, true]);
        expect(await holds(link, noon + 1000)).toBe(false);
        const late = recover(link, { now: noon + 1000 });
        await expect(late).rejects.toMatchObject({ code: 'not_found' });
        expect(await recover(link)).toEqual(mel);
        expect([await holds(link), await holds(code)]).toEqual([false, false]);
      });

      test('a changed password voids links', async () => {
        const mel = await addAccount(store, 'Mel');
        const link = await makeLink(mel);
        const proof = { personId: mel.id, confirmed: await confirmed(store, mel) };
        await store.write('changePassword', { ...proof, to: 'new', now: noon });
        expect(await holds(link)).toBe(false);
      });

      test('a link opens nothing once who made it could not make it any more', async () => {
        const { tokenHash } = await invite({ role: 'admin' });
        const admin = await addAccount(store, 'Ada', { invitation: tokenHash });
        const mel = await addAccount(store, 'Mel');
        const link = await makeLink(mel, admin);
        const raise = { personId: mel.id, role: 'admin', by: owner.id, now: noon } as const;
        await store.write('setPersonRole', raise);
        expect(await holds(link)).toBe(false);
        await expect(recover(link)).rejects.toMatchObject({ code: 'not_found' });
        expect(await hashOf(mel)).toBe('hash of Mel');
        const next = await makeLink(mel, owner);
        await store.write('transferOwnership', {
          personId: mel.id,
          by: owner.id,
          confirmed: await confirmed(store, owner),
          now: noon,
        });
        await expect(recover(next)).rejects.toMatchObject({ code: 'not_found' });
      });

      test('links are made for accounts below one’s own role', async () => {
        const { tokenHash } = await invite({ role: 'admin' });
        const admin = await addAccount(store, 'Ada', { invitation: tokenHash });
        const mel = await addAccount(store, 'Mel');
        const gus = await addGuest(store, 'Gus');
        await makeLink(mel, admin);
        await makeLink(admin, owner);
        const refused: [Person, Person, string][] = [
          [owner, admin, 'forbidden'],
          [admin, admin, 'forbidden'],
          [mel, mel, 'forbidden'],
          [gus, owner, 'not_found'],
        ];
        for (const [person, by, code] of refused) {
          await expect(makeLink(person, by)).rejects.toMatchObject({ code });
        }
      });
    });

    describe('whoever is deactivated', () => {
      test('cannot sign in, with the password or a way to another one', async () => {
        const mel = await addAccount(store, 'Mel');
        const code = new Uint8Array(randomBytes(32));
        const proof = { personId: mel.id, confirmed: await confirmed(store, mel) };
        await store.write('setRecoveryCodes', { ...proof, codeHashes: [code], now: noon });
        await store.write('deactivatePerson', { personId: mel.id, by: owner.id, now: noon });
        await expect(signIn(mel)).rejects.toMatchObject({ code: 'unauthenticated' });
        expect(await store.read('recoverable', { secretHash: code, now: noon })).toBeNull();
        const recovered = store.write('recover', {
          secretHash: code,
          passwordHash: 'new',
          second: null,
          session: newSession(),
          deviceKeyHash: new Uint8Array(randomBytes(32)),
          now: noon,
        });
        await expect(recovered).rejects.toMatchObject({ code: 'unauthenticated' });
        expect(await hashOf(mel)).toBe('hash of Mel');
      });

      test.each(['deactivatePerson', 'setPersonRole'] as const)(
        'or no admin any more has links that open nothing: %s',
        async (how) => {
          const { tokenHash } = await invite({ role: 'admin' });
          const admin = await addAccount(store, 'Ada', { invitation: tokenHash });
          const mel = await addAccount(store, 'Mel');
          const link = new Uint8Array(randomBytes(32));
          const reset = { personId: mel.id, by: admin.id, tokenHash: link };
          await store.write('addResetLink', { ...reset, expiresAt: noon + 1000, now: noon });
          const kept = await invite({ role: 'member' });
          const invitation = await invite({ role: 'member', createdBy: admin.id });
          const input = { personId: admin.id, by: owner.id, now: noon };
          if (how === 'deactivatePerson') await store.write(how, input);
          else await store.write(how, { ...input, role: 'member' });
          expect(await store.read('recoverable', { secretHash: link, now: noon })).toBeNull();
          const taken = addAccount(store, 'Cy', { invitation: invitation.tokenHash });
          await expect(taken).rejects.toMatchObject({ code: 'not_found' });
          const listed = await store.read('invitations', { reader: owner.id, now: noon });
          expect(listed.map(({ id }) => id)).toEqual([kept.id]);
        },
      );
    });

    describe('invitations', () => {
      test('are taken exactly as often as they say, by 200 at once too', async () => {
        await joinBy('invitation');
        const { id, tokenHash } = await invite({ role: 'member', uses: 7 });
        const asked = Array.from({ length: 200 }, (_, i) =>
          addAccount(store, `Guest ${i}`, { handle: `g${i}`, invitation: tokenHash }),
        );
        const settled = await Promise.allSettled(asked);
        expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(7);
        for (const one of settled) {
          if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'not_found' });
        }
        const left = await store.read('invitations', { reader: owner.id, now: noon });
        expect(left.find((invitation) => invitation.id === id)).toBeUndefined();
      });

      test('are not used up by who is refused for another reason', async () => {
        const { tokenHash } = await invite({ role: 'member' });
        const taken = addAccount(store, 'Olive', { handle: 'o2', invitation: tokenHash });
        await expect(taken).rejects.toMatchObject({ code: 'conflict' });
        const person = await addAccount(store, 'Mel', { invitation: tokenHash });
        expect(person.role).toBe('member');
      });

      test('hold until they expire or are revoked, and say so', async () => {
        const lasting = await invite({ role: 'member', uses: null });
        const brief = await invite({ role: 'member', expiresAt: noon + 1000 });
        const find = (tokenHash: Uint8Array, now = noon) =>
          store.read('invitation', { tokenHash, now });
        const shown = { community: 'Parley', role: 'member', by: 'Olive' };
        expect(await find(brief.tokenHash)).toEqual(shown);
        expect(await find(brief.tokenHash, noon + 1000)).toBeNull();
        const late = { invitation: brief.tokenHash, now: noon + 1000 };
        await expect(addAccount(store, 'Late', late)).rejects.toMatchObject({ code: 'not_found' });
        for (const who of ['a', 'b']) {
          await addAccount(store, who, { invitation: lasting.tokenHash });
        }
        expect(await find(lasting.tokenHash)).toEqual(shown);
        const listed = await store.read('invitations', { reader: owner.id, now: noon + 1000 });
        expect(listed).toMatchObject([{ id: lasting.id, used: 2, usesLeft: null }]);
        for (let i = 0; i < 2; i++) {
          await store.write('revokeInvitation', { id: lasting.id, personId: owner.id, now: noon });
        }
        expect(await find(lasting.tokenHash)).toBeNull();
        const refused = addAccount(store, 'c', { invitation: lasting.tokenHash });
        await expect(refused).rejects.toMatchObject({ code: 'not_found' });
      });

      test('are to one thing: guests join by theirs, accounts are made by the others', async () => {
        await joinBy('invitation');
        const forGuests = await invite({ role: 'guest' });
        const forMembers = await invite({ role: 'member' });
        const guest = { invitation: forMembers.tokenHash };
        await expect(addGuest(store, 'Gus', noon, guest)).rejects.toMatchObject({
          code: 'forbidden',
        });
        const account = { invitation: forGuests.tokenHash };
        await expect(addAccount(store, 'Mel', account)).rejects.toMatchObject({
          code: 'forbidden',
        });
        const gus = await addGuest(store, 'Gus', noon, { invitation: forGuests.tokenHash });
        expect(gus.role).toBe('guest');
        const mel = await addAccount(store, 'Mel', { invitation: forMembers.tokenHash });
        expect(mel.role).toBe('member');
      });

      test('are made for roles below one’s own, and by nobody below admins', async () => {
        const byOwner = await invite({ role: 'admin' });
        const admin = await addAccount(store, 'Ada', { invitation: byOwner.tokenHash });
        expect(admin.role).toBe('admin');
        const { id } = await invite({ role: 'member', createdBy: admin.id });
        await expect(invite({ role: 'admin', createdBy: admin.id })).rejects.toMatchObject({
          code: 'forbidden',
        });
        const member = await addAccount(store, 'Mel');
        const refused: Promise<unknown>[] = [
          invite({ role: 'guest', createdBy: member.id }),
          store.write('revokeInvitation', { id, personId: member.id, now: noon }),
        ];
        for (const one of refused) await expect(one).rejects.toMatchObject({ code: 'forbidden' });
      });
    });
  });
}
