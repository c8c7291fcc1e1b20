import { Secret, TOTP } from 'otpauth';
import { describe, expect, test } from 'vitest';
import type { CallerInput, Result } from '../../protocol/commands.ts';
import { Authenticator } from '../kit/authenticator.ts';
import { join, post, type RawReply, resultOf } from '../kit/callers.ts';
import { openServer, type TestServer } from '../kit/server.ts';

const password = 'correct horse battery';
const origin = 'https://chat.example.org';
const mel = { name: 'Mel', handle: 'mel', password };

function code(reply: RawReply): string {
  return reply.ok ? 'ok' : [reply.error.code, reply.error.field].filter(Boolean).join(' ');
}

const open = (env = {}) => openServer({ PARLEY_URL: origin, ...env });

/** As a page of ours asks, or another. */
async function ask(
  server: TestServer,
  command: string,
  input: object,
  { token, from = origin }: { token?: string; from?: string } = {},
): Promise<RawReply> {
  const response = await fetch(`${server.url}/api/v1/${command}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: from,
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(input),
  });
  return (await response.json()) as RawReply;
}

function begun(reply: RawReply) {
  const { person, token } = resultOf<Result<'session:sign-in'>>(reply);
  if (token === null) throw new Error('it is in a cookie');
  return { person, token };
}

async function make(server: TestServer, more: object = {}) {
  return begun(await post(server, 'account:create', { ...mel, ...more }));
}

async function claim(server: TestServer) {
  const input = { token: server.setupToken, name: 'Olive', handle: 'olive', password };
  return begun(await post(server, 'owner:claim', input));
}

describe('one-time codes', () => {
  const signIn = (server: TestServer, more: object = {}) =>
    post(server, 'session:sign-in', { handle: 'mel', password, ...more });

  /** An app on a telephone. @returns the code that it shows, some steps from now */
  function app(secret: string) {
    const totp = new TOTP({ secret: Secret.fromBase32(secret) });
    return (steps = 0) => totp.generate({ timestamp: Date.now() + steps * 30_000 });
  }

  async function setUp(server: TestServer) {
    const { token, person } = await make(server);
    const begin = await post(server, 'totp:begin', { password }, token);
    const { secret, uri } = resultOf<Result<'totp:begin'>>(begin);
    const show = app(secret);
    return { token, person, secret, uri, show };
  }

  async function switchOn(server: TestServer) {
    const made = await setUp(server);
    const confirmed = await post(server, 'totp:confirm', { code: made.show() }, made.token);
    expect(code(confirmed)).toBe('ok');
    return made;
  }

  test('are asked for once one was given, and only after the right password', async () => {
    const server = await open();
    const { token, secret, uri, show } = await setUp(server);
    expect(uri).toMatch(/^otpauth:\/\/totp\/Parley:mel\?/);
    expect(new URL(uri).searchParams.get('secret')).toBe(secret);
    const { token: meanwhile } = begun(await signIn(server));
    expect(code(await post(server, 'totp:confirm', { code: show(9) }, token))).toBe(
      'forbidden code',
    );
    expect(code(await post(server, 'totp:confirm', { code: show() }, meanwhile))).toBe('ok');
    expect(await post(server, 'security:find', {}, token)).toMatchObject({
      result: { password: true, totp: true, passkeys: [], recoveryCodes: 0 },
    });
    const asked = await signIn(server);
    expect(code(asked)).toBe('unauthenticated code');
    expect(asked).not.toHaveProperty('result');
    const wrong = await signIn(server, { password: 'incorrect horse', code: show(1) });
    expect(code(wrong)).toBe('unauthenticated');
    expect(await signIn(server, { handle: 'nobody', code: show(1) })).toEqual(wrong);
    expect(code(await signIn(server, { code: show(5) }))).toBe('unauthenticated code');
    expect(code(await signIn(server, { code: `${show(1).slice(0, 3)} ${show(1).slice(3)}` }))).toBe(
      'ok',
    );
    expect(code(await post(server, 'totp:begin', { password }, token))).toBe('conflict');
    expect(code(await post(server, 'totp:end', { password: 'another horse' }, token))).toBe(
      'forbidden password',
    );
    expect(code(await post(server, 'totp:end', {}, token))).toBe('forbidden password');
    expect(code(await post(server, 'totp:end', { password }, token))).toBe('ok');
    expect(code(await signIn(server))).toBe('ok');
    expect(server.logged()).not.toContain(secret);
  });

  test('open once, with the clock of the telephone a little wrong', async () => {
    const server = await open();
    const { show } = await switchOn(server);
    const [now, next] = [show(), show(1)];
    expect(code(await signIn(server, { code: now }))).toBe('unauthenticated code');
    const both = await Promise.all([
      signIn(server, { code: next }),
      signIn(server, { code: next }),
    ]);
    expect(both.map(code).sort()).toEqual(['ok', 'unauthenticated code']);
    // Older than the last one taken.
    expect(code(await signIn(server, { code: show(-1) }))).toBe('unauthenticated code');
  });

  test('are guessed no oftener than passwords', async () => {
    const server = await open({ PARLEY_LIMIT_GUESSES: '3,0.001' });
    const { show } = await switchOn(server);
    const wrong = String((Number(show(1)) + 1) % 1_000_000).padStart(6, '0');
    for (let i = 0; i < 3; i++) {
      // That a code is asked for is no guess.
      expect(code(await signIn(server))).toBe('unauthenticated code');
      expect(code(await signIn(server, { code: wrong }))).toBe('unauthenticated code');
    }
    expect(code(await signIn(server, { code: show(1) }))).toBe('rate_limited');
  });

  test('are replaced by a recovery code, each once, and with a forgotten password it takes two', async () => {
    const server = await open();
    const { token, show } = await switchOn(server);
    const made = await post(server, 'recovery:make', { password }, token);
    const { codes } = resultOf<Result<'recovery:make'>>(made);
    expect(code(await signIn(server, { code: codes[0] }))).toBe('ok');
    expect(code(await signIn(server, { code: codes[0] }))).toBe('unauthenticated code');
    const recover = (more: object) =>
      post(server, 'recovery:use', {
        handle: 'mel',
        code: codes[1],
        password: 'a new horse',
        ...more,
      });
    expect(code(await recover({}))).toBe('unauthenticated code');
    expect(code(await recover({ second: codes[1] }))).toBe('unauthenticated code');
    expect(code(await recover({ second: show(7) }))).toBe('unauthenticated code');
    const { token: recovered } = begun(await recover({ second: codes[2] }));
    expect(await post(server, 'security:find', {}, recovered)).toMatchObject({
      result: { totp: true, recoveryCodes: 7 },
    });
    expect(code(await signIn(server, { password: 'a new horse' }))).toBe('unauthenticated code');
  });

  test('are gone, with the passkeys, for whom an admin has made a link', async () => {
    const server = await open();
    const owner = await claim(server);
    const { person, token } = await switchOn(server);
    await addPasskey(server, token, new Authenticator(origin));
    const input = { personId: person.id };
    const link = await post(server, 'reset:create', input, owner.token);
    const reset = { token: resultOf<Result<'reset:create'>>(link).token, password: 'a new horse' };
    const { token: anew } = begun(await post(server, 'reset:use', reset));
    expect(await post(server, 'security:find', {}, anew)).toMatchObject({
      result: { password: true, totp: false, passkeys: [], recoveryCodes: 0 },
    });
  });
});

async function optionsOf(reply: Promise<RawReply>): Promise<{ challenge: string }> {
  return resultOf<Result<'passkey:begin'>>(await reply).options;
}

const toSignIn = (server: TestServer) =>
  optionsOf(ask(server, 'passkey:challenge', { to: 'sign-in' }));
const toConfirm = (server: TestServer, token: string) =>
  optionsOf(ask(server, 'passkey:challenge', { to: 'confirm' }, { token }));
const toAdd = (server: TestServer, token: string) =>
  optionsOf(ask(server, 'passkey:begin', { password }, { token }));

/** Gives an account with a password a passkey. */
async function addPasskey(server: TestServer, token: string, telephone: Authenticator) {
  const made = telephone.create(await toAdd(server, token));
  const reply = await ask(server, 'passkey:add', { name: 'Telephone', made }, { token });
  expect(code(reply)).toBe('ok');
}

describe('passkeys', () => {
  type Assertion = CallerInput<'passkey:sign-in'>['passkey'];
  const signIn = (server: TestServer, passkey: Assertion, more = {}) =>
    ask(server, 'passkey:sign-in', { passkey }, more);

  test('open an account by themselves, and stand for both factors', async () => {
    const server = await open();
    const { token, person } = await make(server);
    const telephone = new Authenticator(origin);
    for (const proof of [{}, { password: 'incorrect horse' }]) {
      expect(code(await ask(server, 'passkey:begin', proof, { token }))).toBe('forbidden password');
    }
    await addPasskey(server, token, telephone);
    const { secret } = resultOf<Result<'totp:begin'>>(
      await post(server, 'totp:begin', { password }, token),
    );
    const totp = new TOTP({ secret: Secret.fromBase32(secret) });
    expect(code(await post(server, 'totp:confirm', { code: totp.generate() }, token))).toBe('ok');
    const opened = begun(await signIn(server, telephone.get(await toSignIn(server))));
    expect(opened.person).toEqual(person);
    const found = await post(server, 'security:find', {}, opened.token);
    const { passkeys } = resultOf<Result<'security:find'>>(found);
    expect(passkeys).toMatchObject([{ name: 'Telephone', seenAt: expect.any(Number) }]);
    const passkeyId = passkeys[0]?.id ?? '';
    const remove = (more: object) =>
      ask(server, 'passkey:remove', { passkeyId, ...more }, { token });
    expect(code(await remove({}))).toBe('forbidden password');
    expect(code(await remove({ password }))).toBe('ok');
    expect(code(await remove({ password }))).toBe('not_found passkeyId');
    expect(code(await signIn(server, telephone.get(await toSignIn(server))))).toBe(
      'unauthenticated',
    );
  });

  test('make a member of a guest, who needs no password, and may set one', async () => {
    const server = await open();
    const guest = await join(server, 'Mel');
    const telephone = new Authenticator(origin);
    const account = { name: 'Mel', handle: 'mel' };
    const made = telephone.create(
      await optionsOf(ask(server, 'passkey:begin', account, { token: guest.token })),
    );
    // Made for this guest, and for nobody else.
    const input = { ...account, passkey: made, passkeyName: 'Telephone' };
    expect(code(await ask(server, 'account:create', input))).toBe('forbidden passkey');
    expect(code(await ask(server, 'account:create', account, { token: guest.token }))).toBe(
      'invalid password',
    );
    const created = await ask(server, 'account:create', input, { token: guest.token });
    const { person, token } = begun(created);
    expect(person).toMatchObject({ id: guest.person.id, role: 'member', handle: 'mel' });
    expect(begun(await signIn(server, telephone.get(await toSignIn(server)))).person).toEqual(
      person,
    );
    expect(code(await post(server, 'session:sign-in', { handle: 'mel', password }))).toBe(
      'unauthenticated',
    );
    // What takes a password takes the passkey, asked anew.
    expect(code(await ask(server, 'recovery:make', {}, { token }))).toBe('forbidden password');
    const passkey = telephone.get(await toConfirm(server, token));
    expect(code(await ask(server, 'recovery:make', { passkey }, { token }))).toBe('ok');
    expect(code(await ask(server, 'recovery:make', { passkey }, { token }))).toBe(
      'forbidden passkey',
    );
    const begin = { passkey: telephone.get(await toConfirm(server, token)) };
    expect(code(await ask(server, 'totp:begin', begin, { token }))).toBe('forbidden');
    const passkeyId = made.id;
    const remove = async () =>
      ask(
        server,
        'passkey:remove',
        { passkeyId, passkey: telephone.get(await toConfirm(server, token)) },
        { token },
      );
    expect(code(await remove())).toBe('conflict');
    const set = { next: password, passkey: telephone.get(await toConfirm(server, token)) };
    expect(code(await ask(server, 'password:change', set, { token }))).toBe('ok');
    expect(code(await post(server, 'session:sign-in', { handle: 'mel', password }))).toBe('ok');
    expect(code(await remove())).toBe('ok');
  });

  test('open nothing with a challenge answered before, made for something else, or run out', async () => {
    const server = await open();
    const { token } = await make(server);
    const telephone = new Authenticator(origin);
    await addPasskey(server, token, telephone);
    const once = telephone.get(await toSignIn(server));
    expect(code(await signIn(server, once))).toBe('ok');
    expect(code(await signIn(server, once))).toBe('unauthenticated');
    for (const challenge of [
      (await toConfirm(server, token)).challenge,
      (await toAdd(server, token)).challenge,
      'bm90IG91cnM',
      (await toSignIn(server)).challenge.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')),
    ]) {
      expect(code(await signIn(server, telephone.get({ challenge })))).toBe('unauthenticated');
    }
    // What is signed for a sign-in confirms nothing.
    const passkey = telephone.get(await toSignIn(server));
    expect(code(await ask(server, 'totp:end', { passkey }, { token }))).toBe('forbidden passkey');
    // Nor is a passkey made of a challenge that made one.
    const options = await toAdd(server, token);
    const add = (made: CallerInput<'passkey:add'>['made']) =>
      ask(server, 'passkey:add', { name: 'Another', made }, { token });
    expect(code(await add(telephone.create(options)))).toBe('ok');
    expect(code(await add(telephone.create(options)))).toBe('unauthenticated');
  });

  test('open nothing from another page, of another’s, unverified, or copied', async () => {
    const server = await open();
    const { token } = await make(server);
    const telephone = new Authenticator(origin);
    await addPasskey(server, token, telephone);
    const options = () => toSignIn(server);
    const foreign = telephone.get(await options(), { origin: 'https://chat.example.com' });
    const unverified = telephone.get(await options(), { unverified: true });
    const stranger = new Authenticator(origin);
    stranger.create(await options());
    const unknown = stranger.get(await options());
    const forged = { ...unknown, id: telephone.credentials[0]?.id ?? '' };
    const elsewhere = new Authenticator('https://example.com');
    elsewhere.create(await options());
    const otherHost = {
      ...elsewhere.get(await options(), { origin }),
      id: telephone.credentials[0]?.id ?? '',
    };
    for (const assertion of [foreign, unverified, unknown, forged, otherHost]) {
      expect(code(await signIn(server, assertion))).toBe('unauthenticated');
    }
    const nonsense = {
      id: telephone.credentials[0]?.id ?? '',
      clientDataJSON: 'e30',
      authenticatorData: 'AA',
      signature: 'AA',
    };
    expect(code(await signIn(server, nonsense))).toBe('unauthenticated');
    const counted = async (counter: number) => telephone.get(await options(), { counter });
    expect(code(await signIn(server, await counted(7)))).toBe('ok');
    expect(code(await signIn(server, await counted(7)))).toBe('unauthenticated');
    expect(code(await signIn(server, await counted(8)))).toBe('ok');
    // No page of ours: a program, and a page of this machine where another address is known to be ours.
    expect(code(await post(server, 'passkey:challenge', { to: 'sign-in' }))).toBe('forbidden');
    const local = server.url.replace('127.0.0.1', 'localhost');
    expect(
      code(
        await ask(
          { ...server, url: local },
          'passkey:challenge',
          { to: 'sign-in' },
          { from: local },
        ),
      ),
    ).toBe('forbidden');
  });

  test('are their owner’s alone, and not of whoever is deactivated', async () => {
    const server = await open();
    const [owner, { token, person }] = [await claim(server), await make(server)];
    const [telephone, others] = [new Authenticator(origin), new Authenticator(origin)];
    await addPasskey(server, token, telephone);
    await addPasskey(server, owner.token, others);
    const passkey = others.get(await toConfirm(server, token));
    expect(code(await ask(server, 'totp:end', { passkey }, { token }))).toBe('forbidden passkey');
    const theirs = { passkeyId: others.credentials[0]?.id, password };
    expect(code(await ask(server, 'passkey:remove', theirs, { token }))).toBe(
      'not_found passkeyId',
    );
    const { id, privateKey, rpId } = telephone.credentials[0] ?? {};
    expect([id, privateKey, rpId]).not.toContain(undefined);
    await post(server, 'person:deactivate', { personId: person.id }, owner.token);
    expect(code(await signIn(server, telephone.get(await toSignIn(server))))).toBe(
      'unauthenticated',
    );
  });
});
