import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { BotToken, Person, Scope } from '../../protocol/entities.ts';
import { limits } from '../../protocol/limits.ts';
import { newId } from '../../protocol/uuid.ts';
import type { Committed, Reads, Store } from '../../server/store/store.ts';
import {
  addAccount,
  addGuest,
  confirmed,
  lobbyOf,
  makeRoom,
  newSession,
  noon,
  openWithOwner,
} from '../kit/people.ts';

/**
 * What every store has to do about those who look after the others, and about bots.
 *
 * @param open opens an empty store that is closed when the running test is over
 */
export function describeAdministration(name: string, open: () => Promise<Store>): void {
  describe(name, () => {
    let store: Store;
    let owner: Person;
    let told: Committed[];

    beforeEach(async () => {
      ({ store, owner, told } = await openWithOwner(open));
    });

    const isOpen = async ({ tokenHash }: { tokenHash: Uint8Array }, now = noon) =>
      (await store.read('session', { tokenHash, now })) !== null;

    const acts = async () => {
      const { entries } = await store.read('audit', {
        reader: owner.id,
        before: undefined,
        limit: 50,
      });
      return entries.map(({ act, detail }) => `${act} ${detail}`.trim());
    };

    async function addAdmin(name: string): Promise<Person> {
      const person = await addAccount(store, name);
      const input = { personId: person.id, by: owner.id, role: 'admin', now: noon } as const;
      return store.write('setPersonRole', input);
    }

    const deactivate = (person: Person, by = owner) =>
      store.write('deactivatePerson', { personId: person.id, by: by.id, now: noon });

    const list = async (more: Partial<Reads['everybody']['input']> = {}) => {
      const input = {
        reader: owner.id,
        query: undefined,
        role: undefined,
        deactivated: undefined,
        after: undefined,
        limit: 50,
        ...more,
      };
      const { people, more: isMore } = await store.read('everybody', input);
      return { names: people.map(({ person }) => person.name), people, isMore };
    };

    describe('everybody', () => {
      test('is listed by name, a page at a time', async () => {
        const now = noon + 5 * 60 * 60 * 1000;
        for (const name of ['Zed', 'ada', 'Bo', 'Émile']) await addGuest(store, name, now);
        const first = await list({ limit: 2 });
        expect(first).toMatchObject({ names: ['ada', 'Bo'], isMore: true });
        const after = first.people[1]?.person.id;
        expect(await list({ after })).toMatchObject({
          names: ['Olive', 'Zed', 'Émile'],
          isMore: false,
        });
        expect(first.people[0]).toEqual({
          person: { id: expect.any(String), name: 'ada', role: 'guest' },
          joinedAt: now,
          seenAt: noon - 12 * 60 * 60 * 1000,
        });
      });

      test('is found by a part of the name or handle, whatever it is made of', async () => {
        const ada = await addAccount(store, 'Ada Lovelace', { handle: 'countess' });
        await addGuest(store, '100% _real_');
        expect((await list({ query: 'LOVE' })).names).toEqual([ada.name]);
        expect((await list({ query: 'a lo' })).names).toEqual([ada.name]);
        expect((await list({ query: '@count' })).names).toEqual([ada.name]);
        expect((await list({ query: '%' })).names).toEqual(['100% _real_']);
        expect((await list({ query: '_real' })).names).toEqual(['100% _real_']);
        expect((await list({ query: '\\' })).names).toEqual([]);
      });

      test('is told apart by role, and by whether they may still come', async () => {
        const [ada, gus] = [await addAdmin('Ada'), await addGuest(store, 'Gus')];
        await addAccount(store, 'Mel');
        await deactivate(gus);
        expect((await list({ role: 'admin' })).names).toEqual([ada.name]);
        expect((await list({ deactivated: false })).names).toEqual(['Ada', 'Mel', 'Olive']);
        const gone = await list({ deactivated: true, role: 'guest' });
        expect(gone.people).toMatchObject([{ person: gus, deactivatedAt: noon }]);
      });

      test('below the role of an admin can be signed out everywhere', async () => {
        const ada = await addAdmin('Ada');
        const sessions = [newSession(), newSession()] as const;
        const mel = await addAccount(store, 'Mel', { session: sessions[0] });
        const signOut = (person: Person, by: Person) =>
          store.write('signOutPerson', { personId: person.id, by: by.id, now: noon });
        for (const [person, by] of [
          [owner, ada],
          [ada, ada],
          [mel, mel],
        ] as const) {
          await expect(signOut(person, by)).rejects.toMatchObject({ code: 'forbidden' });
        }
        expect(await isOpen(sessions[0])).toBe(true);
        await signOut(mel, ada);
        expect(await isOpen(sessions[0])).toBe(false);
        const ended = { to: 'session', sessionId: sessions[0].id };
        await expect.poll(() => told).toContainEqual(ended);
        expect((await acts())[0]).toBe('person:sign-out');
      });
    });

    test('what admins read is refused in the state that is read', async () => {
      const [ada, cy] = [await addAdmin('Ada'), await addAdmin('Cy')];
      await store.write('setPersonRole', {
        personId: ada.id,
        by: owner.id,
        role: 'member',
        now: noon,
      });
      await deactivate(cy);
      for (const { id: reader } of [ada, cy]) {
        const asked = await Promise.allSettled([
          list({ reader }),
          store.read('audit', { reader, before: undefined, limit: 9 }),
          store.read('bots', { reader }),
          store.read('invitations', { reader, now: noon }),
        ]);
        const forbidden = { status: 'rejected', reason: { code: 'forbidden' } };
        expect(asked).toMatchObject([forbidden, forbidden, forbidden, forbidden]);
      }
    });

    test('the log names rooms to whom may read them alone', async () => {
      const [mel, bo] = [await addAdmin('Mel'), await addAccount(store, 'Bo')];
      const plans = { id: newId(), kind: 'private', slug: newId(), name: 'Plans' } as const;
      await store.write('addRoom', { ...plans, topic: '', createdBy: mel.id, now: noon });
      for (const roomId of [plans.id, (await makeRoom(store, mel, 'Tea')).id]) {
        const place = { roomId, personId: bo.id, by: mel.id, now: noon };
        await store.write('addMember', place);
        await store.write('removeMember', place);
      }
      const roomsFor = async (reader: Person) => {
        const page = { reader: reader.id, before: undefined, limit: 50 };
        const { entries, rooms } = await store.read('audit', page);
        expect(entries.filter(({ act }) => act === 'member:remove')).toHaveLength(2);
        return rooms.map(({ name }) => name).sort();
      };
      expect(await roomsFor(owner)).toEqual(['Tea']);
      expect(await roomsFor(mel)).toEqual(['Plans', 'Tea']);
    });

    test('who has no account is made a member and not an admin', async () => {
      const gus = await addGuest(store, 'Gus');
      const give = (role: 'admin' | 'member') =>
        store.write('setPersonRole', { personId: gus.id, by: owner.id, role, now: noon });
      await expect(give('admin')).rejects.toMatchObject({ code: 'forbidden', field: 'personId' });
      expect(await give('member')).toEqual({ ...gus, role: 'member' });
      await expect(give('admin')).rejects.toMatchObject({ code: 'forbidden' });
      expect(await acts()).toEqual(['person:set-role member']);
    });

    describe('the owner', () => {
      const transfer = async (to: Person, by = owner) =>
        store.write('transferOwnership', {
          personId: to.id,
          by: by.id,
          confirmed: await confirmed(store, by),
          now: noon,
        });

      const rolesOf = async (...people: Person[]) => {
        const roles = people.map(({ id }) => store.read('role', { personId: id }));
        return Promise.all(roles);
      };

      test('makes somebody else the owner, is an admin then, and what they gave out is void', async () => {
        const mel = await addAccount(store, 'Mel');
        const tokenHash = new Uint8Array(randomBytes(32));
        const link = { id: newId(), tokenHash, role: 'admin', uses: 1 } as const;
        const made = { createdBy: owner.id, expiresAt: null, now: noon };
        await store.write('addInvitation', { ...link, ...made });
        expect(await transfer(mel)).toEqual({ ...mel, role: 'owner' });
        expect(await rolesOf(owner, mel)).toEqual(['admin', 'owner']);
        expect(await store.read('invitation', { tokenHash, now: noon })).toBeNull();
        await expect
          .poll(() => told.flatMap((fact) => (fact.to === 'person' ? [fact.person] : [])))
          .toEqual([
            { ...owner, role: 'admin' },
            { ...mel, role: 'owner' },
          ]);
        expect((await acts())[0]).toBe('owner:transfer');
        await expect(transfer(owner)).rejects.toMatchObject({ code: 'forbidden' });
      });

      test('is not made of who has no account, is a bot, or is not here', async () => {
        const gus = await addGuest(store, 'Gus');
        const mel = await addAccount(store, 'Mel');
        const bot = await addBot('Robot');
        await deactivate(mel);
        for (const [heir, code] of [
          [gus, 'forbidden'],
          [bot, 'forbidden'],
          [mel, 'not_found'],
        ] as const) {
          await expect(transfer(heir)).rejects.toMatchObject({ code });
        }
        expect(await transfer(owner)).toEqual(owner);
        expect(await rolesOf(owner, gus)).toEqual(['owner', 'guest']);
      });

      test('is one, whoever is made it in the same moment', async () => {
        const heirs = await Promise.all(['Ada', 'Bo', 'Cy'].map((name) => addAccount(store, name)));
        const settled = await Promise.allSettled(heirs.map((heir) => transfer(heir)));
        expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
        for (const one of settled) {
          if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'forbidden' });
        }
        const roles = await rolesOf(owner, ...heirs);
        expect(roles.sort()).toEqual(['admin', 'member', 'member', 'owner']);
      });
    });

    const addBot = (name: string, by = owner, handle = name.toLowerCase()) =>
      store.write('addBot', {
        id: newId(),
        name,
        handle,
        by: by.id,
        nameHeldSince: noon,
        now: noon,
      });

    async function addToken(bot: Person, scopes: readonly Scope[] = ['read'], by = owner) {
      const tokenHash = new Uint8Array(randomBytes(32));
      const input = { id: newId(), tokenHash, botId: bot.id, label: 'build', scopes, by: by.id };
      const token = await store.write('addBotToken', { ...input, now: noon });
      return { ...token, tokenHash };
    }

    describe('a bot', () => {
      test('is made by admins, in no room, under a name and handle of its own', async () => {
        const mel = await addAccount(store, 'Mel');
        const bot = await addBot('Robot');
        expect(bot).toEqual({ id: bot.id, name: 'Robot', role: 'bot', handle: 'robot' });
        expect(await store.read('joinedRoomIds', { personId: bot.id })).toEqual([]);
        const refused = [
          [addBot('Other', mel), { code: 'forbidden' }],
          [addBot('mel', owner, 'other'), { code: 'conflict', suggestion: 'mel 2' }],
          [addBot('Other', owner, 'robot'), { code: 'conflict', field: 'handle' }],
        ] as const;
        for (const [asked, refusal] of refused) await expect(asked).rejects.toMatchObject(refusal);
      });

      test('is one of so many of its maker’s, of many made at once too', async () => {
        const made = Array.from({ length: limits.botsOfMaker + 3 }, (_, i) => addBot(`Bot ${i}`));
        const settled = await Promise.allSettled(made);
        expect(settled.filter(({ status }) => status === 'rejected')).toHaveLength(3);
        const one = settled.find((outcome) => outcome.status === 'fulfilled');
        if (one) await deactivate(one.value);
        await addBot('Another');
      });

      test('has tokens that allow what they say and do not run out', async () => {
        const bot = await addBot('Robot');
        const { tokenHash, ...token } = await addToken(bot, ['write', 'read', 'write']);
        const shown: BotToken = {
          id: token.id,
          label: 'build',
          scopes: ['read', 'write'],
          createdAt: noon,
          seenAt: noon,
        };
        expect(token).toEqual(shown);
        const now = noon + 1000;
        const seen = { people: [bot.id], sessions: [token.id], expiresAt: now, now };
        await store.write('noteSeen', seen);
        const much = Number.MAX_SAFE_INTEGER - 1;
        expect(await store.read('session', { tokenHash, now: much })).toEqual({
          sessionId: token.id,
          person: bot,
          scopes: ['read', 'write'],
        });
        const [listed] = await store.read('bots', { reader: owner.id });
        expect(listed).toMatchObject({ bot, maker: owner, tokens: [{ ...shown, seenAt: now }] });
        expect(await acts()).toEqual(['token:create read write', 'bot:create']);
      });

      test('has so many tokens at most, and people none', async () => {
        const [bot, mel] = [await addBot('Robot'), await addAccount(store, 'Mel')];
        for (let i = 0; i < limits.tokensOfBot; i++) await addToken(bot);
        await expect(addToken(bot)).rejects.toMatchObject({ code: 'conflict' });
        await expect(addToken(mel)).rejects.toMatchObject({ code: 'not_found' });
        await expect(addToken(bot, ['read'], mel)).rejects.toMatchObject({ code: 'forbidden' });
      });

      test('loses a token that is revoked, and no session of a person goes that way', async () => {
        const session = newSession();
        const mel = await addAccount(store, 'Mel', { session });
        const bot = await addBot('Robot');
        const token = await addToken(bot);
        const revoke = (id: string, by = owner) =>
          store.write('endBotToken', { id, by: by.id, now: noon });
        await expect(revoke(token.id, mel)).rejects.toMatchObject({ code: 'forbidden' });
        await revoke(session.id);
        expect([await isOpen(session), await isOpen(token)]).toEqual([true, true]);
        for (let i = 0; i < 2; i++) await revoke(token.id);
        expect(await isOpen(token)).toBe(false);
        await expect.poll(() => told).toContainEqual({ to: 'session', sessionId: token.id });
        expect((await acts()).slice(0, 2)).toEqual(['token:revoke', 'token:create read']);
      });

      test.each(['deactivatePerson', 'setPersonRole'] as const)(
        'loses the tokens of a maker who looks after bots no more: %s',
        async (how) => {
          const ada = await addAdmin('Ada');
          const bot = await addBot('Robot', ada);
          const [hers, another] = [await addToken(bot, ['read'], ada), await addToken(bot)];
          const input = { personId: ada.id, by: owner.id, now: noon };
          if (how === 'deactivatePerson') await store.write(how, input);
          else await store.write(how, { ...input, role: 'member' });
          expect([await isOpen(hers), await isOpen(another)]).toEqual([false, true]);
          await expect.poll(() => told).toContainEqual({ to: 'session', sessionId: hers.id });
        },
      );

      test('that is deactivated has no token left; and there is no other way to be one', async () => {
        const bot = await addBot('Robot');
        const token = await addToken(bot);
        const link = { personId: bot.id, by: owner.id, tokenHash: new Uint8Array(32) };
        const reset = store.write('addResetLink', { ...link, expiresAt: noon + 1000, now: noon });
        await expect(reset).rejects.toMatchObject({ code: 'not_found' });
        const identity = {
          issuer: 'https://id.example',
          subject: '1',
          personId: bot.id,
          sessionId: token.id,
          now: noon,
        };
        const linked = store.write('linkIdentity', identity);
        await expect(linked).rejects.toMatchObject({ code: 'forbidden' });
        await deactivate(bot);
        expect(await isOpen(token)).toBe(false);
        await expect.poll(() => told).toContainEqual({ to: 'session', sessionId: token.id });
        await expect(addToken(bot)).rejects.toMatchObject({ code: 'not_found' });
        await store.write('reactivatePerson', { personId: bot.id, by: owner.id, now: noon });
        expect(await isOpen(token)).toBe(false);
        await addToken(bot);
      });

      test('is listed with those of its rooms that the reader may read', async () => {
        const [mel, bo] = [await addAdmin('Mel'), await addAccount(store, 'Bo')];
        const bot = await addBot('Robot');
        const lobby = await lobbyOf(store, mel);
        const tea = await makeRoom(store, mel, 'Tea');
        const secret = { id: newId(), kind: 'private', slug: newId(), name: 'Plans' } as const;
        await store.write('addRoom', { ...secret, topic: '', createdBy: mel.id, now: noon });
        for (const roomId of [lobby.id, tea.id, secret.id]) {
          await store.write('addMember', { roomId, personId: bot.id, by: mel.id, now: noon });
        }
        const roomsFor = async (reader: Person) => {
          const [listed] = await store.read('bots', { reader: reader.id });
          return listed?.rooms.map(({ name }) => name).sort();
        };
        expect(await roomsFor(owner)).toEqual([lobby.name, 'Tea']);
        expect(await roomsFor(mel)).toEqual([lobby.name, 'Plans', 'Tea'].sort());
        // Unlike people it is taken out of the lobby, too.
        const place = { roomId: lobby.id, personId: bot.id, now: noon };
        const asked = store.write('removeMember', { ...place, by: bo.id });
        await expect(asked).rejects.toMatchObject({ code: 'forbidden' });
        await store.write('removeMember', { ...place, by: owner.id });
        expect(await roomsFor(owner)).toEqual(['Tea']);
      });
    });
  });
}
