import { argon2 } from 'node:crypto';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { Result } from '../../protocol/commands.ts';
import {
  type Address,
  join,
  openPlain,
  openWebSocket,
  post,
  type RawReply,
  resultOf,
  send,
  transports,
} from '../kit/callers.ts';
import { cheapPasswords } from '../kit/cheap-passwords.ts';
import { MemoryStore } from '../kit/memory-store.ts';
import { ParleyProcess } from '../kit/parley-process.ts';
import { openServer, type TestServer } from '../kit/server.ts';
import { openSqlite } from '../kit/sqlite.ts';
import { tempFolder } from '../kit/temp-folder.ts';

const password = 'correct horse battery';
const mel = { name: 'Mel', handle: 'mel', password };

function code(reply: RawReply): string {
  return reply.ok ? 'ok' : reply.error.code;
}

async function make(server: Address, more = {}, token?: string) {
  const reply = await post(server, 'account:create', { ...mel, ...more }, token);
  return begun(reply);
}

async function claim(server: TestServer) {
  const input = { token: server.setupToken, name: 'Olive', handle: 'olive', password };
  return begun(await post(server, 'owner:claim', input));
}

async function signIn(server: Address, more = {}) {
  return post(server, 'session:sign-in', { handle: 'mel', password, ...more });
}

function begun(reply: RawReply) {
  const { person, token, deviceKey } = resultOf<Result<'session:sign-in'>>(reply);
  if (token === null || deviceKey === null) throw new Error('they are in a cookie');
  return { person, token, deviceKey };
}

const find = (server: Address, token: string) => post(server, 'room:list', {}, token);

/** Resolves when the server has closed a plain WebSocket of this session, opened now. */
async function openUntilClosed(
  server: Address,
  token: string,
): Promise<{ closed: Promise<unknown> }> {
  const { ws, nextFrame } = await openWebSocket(server, { authorization: `Bearer ${token}` });
  expect(await nextFrame()).toMatchObject({ event: 'hello', data: { person: {} } });
  // An answer: by then it is known whose connection it is.
  ws.send(JSON.stringify({ id: 1, command: 'room:list', input: {} }));
  let frame = await nextFrame();
  while (frame.id !== 1) frame = await nextFrame();
  return { closed: once(ws, 'close') };
}

test('the link on the console makes the owner, once', async () => {
  const folder = tempFolder();
  const first = openSqlite({ folder });
  const server = await openServer({}, first);
  const token = server.setupToken ?? '';
  expect(token).toHaveLength(43);
  const input = { name: 'Olive', handle: 'olive', password };
  for (const wrong of ['', token.slice(1), `${token}x`, token.toLowerCase()]) {
    expect(code(await post(server, 'owner:claim', { ...input, token: wrong }))).toBe('forbidden');
  }
  expect(await post(server, 'community:find', {})).toMatchObject({
    result: { name: 'Parley', joining: 'anyone', hasOwner: false },
  });
  const owner = await claim(server);
  expect(owner.person).toMatchObject({ name: 'Olive', handle: 'olive', role: 'owner' });
  const again = { token, name: 'Eve', handle: 'eve', password };
  expect(code(await post(server, 'owner:claim', again))).toBe('conflict');
  expect(await post(server, 'community:find', {})).toMatchObject({ result: { hasOwner: true } });
  for (const secret of [token, password, owner.token, owner.deviceKey]) {
    expect(server.logged()).not.toContain(secret);
  }
  await first.close();
  expect((await openServer({}, openSqlite({ folder }))).setupToken).toBeNull();
}, 20_000);

test('the console says the link at each start until there is an owner', async () => {
  const server = await ParleyProcess.start();
  const links = () => [...server.output.matchAll(/(http:\S+)\/setup#([\w-]{43})$/gm)];
  await expect.poll(links).toHaveLength(1);
  await server.kill();
  await server.start();
  await expect.poll(links).toHaveLength(2);
  const [old, current] = links().map((link) => link[2]);
  const input = { name: 'Olive', handle: 'olive', password };
  expect(code(await post(server, 'owner:claim', { ...input, token: old }))).toBe('forbidden');
  expect(code(await post(server, 'owner:claim', { ...input, token: current }))).toBe('ok');
  await server.kill();
  await server.start();
  expect(links()).toHaveLength(2);
}, 60_000);

test.each(Object.entries(transports))(
  'over %s a guest gets an account and stays who they are',
  async (name, open) => {
    const server = await openServer();
    const guest = await join(server, 'Mel');
    await send(server, guest.token, guest.lobby, 'before');
    const caller = await open(server, guest.token);
    const created = begun(await caller.call('account:create', mel));
    expect(created.person).toEqual({
      id: guest.person.id,
      name: 'Mel',
      role: 'member',
      handle: 'mel',
    });
    expect(code(await find(server, guest.token))).toBe('unauthenticated');
    expect(code(await find(server, created.token))).toBe('ok');
    // A connection goes on as the member; a bearer token over HTTP is the ended guest's.
    const list = await caller.call('session:list', {});
    expect(code(list)).toBe(name === 'HTTP' ? 'unauthenticated' : 'ok');
    const said = await send(server, created.token, guest.lobby, 'after');
    expect(said).toMatchObject({ result: { message: { authorId: guest.person.id, seq: 2 } } });
  },
);

test('those who share a room hear of it at once, and the guest’s other connections end', async () => {
  const server = await openServer();
  const [guest, bo] = [await join(server, 'Mel'), await join(server, 'Bo')];
  const watcher = await openPlain(server, bo.token);
  await watcher.call('room:list', {});
  const { closed } = await openUntilClosed(server, guest.token);
  const heard = watcher.next('member');
  const { person } = await make(server, {}, guest.token);
  expect(await heard).toMatchObject({ feed: bo.lobby, member: { leftAt: null }, person });
  await closed;
  const { people } = resultOf<Result<'presence:list'>>(
    await watcher.call('presence:list', { roomId: bo.lobby }),
  );
  for (const one of people) if (one.id === person.id) expect(one).toEqual(person);
});

test('signing in begins another session each time; whoever is wrong learns nothing', async () => {
  const server = await openServer();
  const created = await make(server);
  const [first, second] = [begun(await signIn(server)), begun(await signIn(server))];
  expect(first.person).toEqual(created.person);
  expect(new Set([created.token, first.token, second.token])).toHaveProperty('size', 3);
  const wrong = await signIn(server, { password: 'incorrect horse' });
  expect(wrong).toMatchObject({ ok: false, error: { code: 'unauthenticated', retry: false } });
  expect(await signIn(server, { handle: 'nobody' })).toEqual(wrong);
  const owner = await claim(server);
  await make(server, { name: 'Gone', handle: 'gone' });
  const { person } = begun(await signIn(server, { handle: 'gone' }));
  await post(server, 'person:deactivate', { personId: person.id }, owner.token);
  expect(await signIn(server, { handle: 'gone' })).toEqual(wrong);
  // The same password on another keyboard: full-width letters, and the handle in capitals.
  expect(code(await signIn(server, { handle: 'MEL', password: 'ｃorrect horse battery' }))).toBe(
    'ok',
  );
  for (const secret of [password, created.token, first.deviceKey]) {
    expect(server.logged()).not.toContain(secret);
  }
}, 20_000);

test('a password is long enough and not one’s name', async () => {
  const server = await openServer();
  const refused: [object, string][] = [
    [{ password: 'nine char' }, 'invalid'],
    [{ password: 'x'.repeat(201) }, 'too_large'],
    [{ password: 'half \ud800 of it' }, 'invalid'],
    [{ password: 'mel-of-the-hill', handle: 'mel-of-the-hill' }, 'invalid'],
    [{ password: 'Mel Of The Hill', name: 'mel of the hill' }, 'invalid'],
  ];
  for (const [more, expected] of refused) {
    const reply = await post(server, 'account:create', { ...mel, ...more });
    expect(reply).toMatchObject({ ok: false, error: { code: expected, field: 'password' } });
  }
});

test('a changed password opens, the old one does not, and all other connections are closed', async () => {
  const server = await openServer();
  const { token } = await make(server);
  const other = begun(await signIn(server));
  const { closed } = await openUntilClosed(server, other.token);
  const change = (current: string, next: string) =>
    post(server, 'password:change', { current, next }, token);
  expect(code(await change('wrong horse', 'another horse'))).toBe('forbidden');
  expect(code(await change(password, 'mel'))).toBe('invalid');
  expect(code(await change(password, 'another horse'))).toBe('ok');
  await closed;
  expect(code(await find(server, other.token))).toBe('unauthenticated');
  expect(code(await find(server, token))).toBe('ok');
  expect(code(await signIn(server))).toBe('unauthenticated');
  expect(code(await signIn(server, { password: 'another horse' }))).toBe('ok');
}, 20_000);

test('sessions are listed with what they are used with, and revoked by their owner alone', async () => {
  const server = await openServer();
  const { token } = await make(server);
  const phone = await fetch(`${server.url}/api/v1/session:sign-in`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0',
    },
    body: JSON.stringify({ handle: 'mel', password }),
  });
  const other = begun((await phone.json()) as RawReply);
  const list = async () =>
    resultOf<Result<'session:list'>>(await post(server, 'session:list', {}, token)).sessions;
  const sessions = await list();
  expect(sessions).toMatchObject([
    { device: 'Firefox on Android', isCurrent: false },
    { device: 'node', isCurrent: true },
  ]);
  const sessionId = sessions[0]?.id ?? '';
  const { closed } = await openUntilClosed(server, other.token);
  const guest = await join(server, 'Gus');
  await post(server, 'session:revoke', { sessionId }, guest.token);
  expect(await list()).toHaveLength(2);
  expect(code(await post(server, 'session:revoke', { sessionId }, token))).toBe('ok');
  await closed;
  expect(code(await find(server, other.token))).toBe('unauthenticated');
  expect(await list()).toHaveLength(1);
  expect(code(await post(server, 'session:revoke', { sessionId }, token))).toBe('ok');
});

test('over HTTP session and device go into cookies that scripts cannot read', async () => {
  const server = await openServer();
  const input = { ...mel, deliver: 'cookie' };
  const ask = (command: string, body: object, cookie = '') =>
    fetch(`${server.url}/api/v1/${command}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url, cookie },
      body: JSON.stringify(body),
    });
  const created = await ask('account:create', input);
  const cookies = created.headers.getSetCookie();
  expect(cookies.map((cookie) => cookie.split('=')[0])).toEqual(['parley', 'parley-device']);
  for (const cookie of cookies) expect(cookie).toMatch(/; HttpOnly; SameSite=Lax$/);
  expect(await created.json()).toMatchObject({ result: { token: null, deviceKey: null } });
  const jar = cookies.map((cookie) => cookie.split(';')[0]).join('; ');
  expect(await (await ask('session:list', {}, jar)).json()).toMatchObject({ ok: true });
  for (const open of Object.values(transports).slice(0, 3)) {
    const caller = await open(server);
    const reply = await caller.call('session:sign-in', {
      handle: 'mel',
      password,
      deliver: 'cookie',
    });
    expect(reply).toMatchObject({ error: { code: 'invalid', field: 'deliver' } });
  }
});

test('a guesser is slowed down, and the owner of the account gets in all the same', async () => {
  const server = await openServer({
    PARLEY_LIMIT_GUESSES: '3,0.001',
    PARLEY_TRUSTED_PROXIES: '127.0.0.1',
  });
  const from = async (address: string, body: object) => {
    const response = await fetch(`${server.url}/api/v1/session:sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
      body: JSON.stringify(body),
    });
    return (await response.json()) as RawReply;
  };
  const { deviceKey } = await make(server);
  const wrong = { handle: 'mel', password: 'a guess or two' };
  const codes: string[] = [];
  // From wherever they come, and in the same moment.
  const guesses = Array.from({ length: 8 }, (_, i) => from(`192.0.2.${i}`, wrong));
  for (const reply of await Promise.all(guesses)) codes.push(code(reply));
  expect(codes.sort()).toEqual([
    ...Array.from({ length: 5 }, () => 'rate_limited'),
    ...Array.from({ length: 3 }, () => 'unauthenticated'),
  ]);
  const right = { handle: 'mel', password };
  // What is refused says nothing of the password.
  expect(code(await from('192.0.2.1', right))).toBe('rate_limited');
  for (let i = 0; i < 5; i++) {
    expect(code(await from('198.51.100.1', { ...right, deviceKey }))).toBe('ok');
  }
  expect(code(await from('198.51.100.1', { ...right, deviceKey: `${deviceKey}x` }))).toBe(
    'rate_limited',
  );
  // One address at many accounts, known or not.
  const spray: string[] = [];
  for (let i = 0; i < 17; i++) {
    spray.push(code(await from('203.0.113.1', { ...wrong, handle: `somebody${i}` })));
  }
  expect(spray.filter((each) => each === 'unauthenticated')).toHaveLength(15);
}, 60_000);

test('who may join is the owner’s to say, and an invitation lets in all the same', async () => {
  const server = await openServer();
  const owner = await claim(server);
  const member = await make(server);
  const update = { name: 'The Hill', joining: 'invitation' };
  const asMember = await post(server, 'community:update', update, member.token);
  expect(code(asMember)).toBe('forbidden');
  expect(await post(server, 'community:update', update, owner.token)).toMatchObject({
    result: { name: 'The Hill', joining: 'invitation', hasOwner: true },
  });
  expect(code(await post(server, 'guest:join', { name: 'Gus' }))).toBe('forbidden');
  const ada = { name: 'Ada', handle: 'ada', password };
  expect(code(await post(server, 'account:create', ada))).toBe('forbidden');
  const input = { role: 'admin', uses: 1, expiresAt: null };
  expect(code(await post(server, 'invitation:create', input, member.token))).toBe('forbidden');
  const { token, invitation } = resultOf<Result<'invitation:create'>>(
    await post(server, 'invitation:create', input, owner.token),
  );
  expect(await post(server, 'invitation:find', { token })).toMatchObject({
    result: { community: 'The Hill', role: 'admin', by: 'Olive' },
  });
  expect(await post(server, 'invitation:list', {}, owner.token)).toMatchObject({
    result: { invitations: [invitation] },
  });
  expect(code(await post(server, 'invitation:list', {}, member.token))).toBe('forbidden');
  const admin = begun(await post(server, 'account:create', { ...ada, invitation: token }));
  expect(admin.person.role).toBe('admin');
  const cy = { name: 'Cy', handle: 'cy', password, invitation: token };
  expect(code(await post(server, 'account:create', cy))).toBe('not_found');
  expect(code(await post(server, 'invitation:find', { token }))).toBe('not_found');
  expect(server.logged()).not.toContain(token);
  const forGuests = { role: 'guest', uses: null, expiresAt: null };
  const made = await post(server, 'invitation:create', forGuests, admin.token);
  const guests = resultOf<Result<'invitation:create'>>(made);
  const gus = { name: 'Gus', invitation: guests.token };
  expect(code(await post(server, 'guest:join', gus))).toBe('ok');
  const { id: invitationId } = guests.invitation;
  await post(server, 'invitation:revoke', { invitationId }, admin.token);
  expect(code(await post(server, 'guest:join', { ...gus, name: 'Gil' }))).toBe('not_found');
}, 20_000);

test.each(Object.entries(transports).filter(([name]) => name !== 'HTTP'))(
  'over %s somebody who is given another role is greeted anew, and has its powers at once',
  async (_name, open) => {
    const server = await openServer();
    const [owner, member] = [await claim(server), await make(server)];
    const caller = await open(server, member.token);
    const invite = { role: 'member', uses: 1, expiresAt: null };
    expect(code(await caller.call('invitation:create', invite))).toBe('forbidden');
    const give = async (role: string) => {
      const greeted = caller.next('hello');
      const personId = member.person.id;
      await post(server, 'person:set-role', { personId, role }, owner.token);
      expect(await greeted).toMatchObject({ person: { ...member.person, role } });
    };
    await give('admin');
    expect(code(await caller.call('invitation:create', invite))).toBe('ok');
    await give('member');
    expect(code(await caller.call('invitation:create', invite))).toBe('forbidden');
  },
);

test('a forgotten password is set anew by a code, or by a link from an admin', async () => {
  const server = await openServer();
  const owner = await claim(server);
  const member = await make(server);
  const makeCodes = (given: string) =>
    post(server, 'recovery:make', { password: given }, member.token);
  expect(code(await makeCodes('wrong horse'))).toBe('forbidden');
  const { codes } = resultOf<Result<'recovery:make'>>(await makeCodes(password));
  const { closed } = await openUntilClosed(server, member.token);
  const use = (more: object) =>
    post(server, 'recovery:use', {
      handle: 'mel',
      code: codes[0],
      password: 'a new horse',
      ...more,
    });
  const input = { code: codes[0]?.toUpperCase().replaceAll('-', ' ') };
  expect(code(await use({ ...input, handle: 'olive' }))).toBe('unauthenticated');
  expect(code(await use({ code: codes[0]?.replace(/.$/, 'u') }))).toBe('unauthenticated');
  expect(code(await use({ ...input, password: 'mel' }))).toBe('invalid');
  const recovered = begun(await use({ ...input, password: 'a new horse' }));
  expect(recovered.person).toEqual(member.person);
  await closed;
  expect(code(await use({ ...input, password: 'a third horse' }))).toBe('unauthenticated');
  expect(code(await signIn(server, { password: 'a new horse' }))).toBe('ok');

  const personId = member.person.id;
  expect(code(await post(server, 'reset:create', { personId }, recovered.token))).toBe('forbidden');
  const { token } = resultOf<Result<'reset:create'>>(
    await post(server, 'reset:create', { personId }, owner.token),
  );
  const reset = { token, password: 'a fourth horse' };
  expect(begun(await post(server, 'reset:use', reset)).person).toEqual(member.person);
  expect(code(await find(server, recovered.token))).toBe('unauthenticated');
  expect(code(await post(server, 'reset:use', reset))).toBe('not_found');
  expect(code(await signIn(server, { password: 'a fourth horse' }))).toBe('ok');
  for (const secret of [token, ...codes]) expect(server.logged()).not.toContain(secret);
}, 20_000);

test('what a thief has shown a password for is not done once the owner was told that it is another', async () => {
  let held: Promise<void> | null = null;
  let reached = false;
  const passwords = cheapPasswords(async (algorithm, parameters) => {
    const gate = held;
    reached = true;
    await gate;
    return promisify(argon2)(algorithm, parameters);
  });
  const server = await openServer({}, new MemoryStore(), passwords);
  const owner = await claim(server);
  const thief = await make(server);
  const stolen = begun(await signIn(server, { handle: 'olive' }));
  const { promise, resolve: release } = Promise.withResolvers<void>();
  [held, reached] = [promise, false];
  const input = { personId: thief.person.id, password };
  const transfer = post(server, 'owner:transfer', input, stolen.token);
  await expect.poll(() => reached).toBe(true);
  held = null;
  const change = { current: password, next: 'another horse' };
  expect(code(await post(server, 'password:change', change, owner.token))).toBe('ok');
  release();
  expect(code(await transfer)).toBe('unauthenticated');
  expect(code(await post(server, 'people:list', {}, thief.token))).toBe('forbidden');
  expect(code(await post(server, 'people:list', {}, owner.token))).toBe('ok');
});
