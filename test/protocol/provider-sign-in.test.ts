import { beforeEach, expect, test } from 'vitest';
import type { Result } from '../../protocol/commands.ts';
import type { Person } from '../../protocol/entities.ts';
import { join, post, resultOf } from '../kit/callers.ts';
import { freePort } from '../kit/free-port.ts';
import { HttpBrowser } from '../kit/http-browser.ts';
import { type Account, openProvider, type TestProvider } from '../kit/oidc-provider.ts';
import { openServer, type TestServer } from '../kit/server.ts';

const password = 'correct horse battery';
const ada: Account = { sub: 'ada-1', name: 'Ada Lovelace', preferred_username: 'ada@example.org' };

let server: TestServer;
let provider: TestProvider;
let browser: HttpBrowser;

const open = async (isAway = false) => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  provider = await openProvider(`${url}/auth/callback`);
  if (isAway) await provider.stop();
  server = await openServer({
    PARLEY_PORT: String(port),
    PARLEY_URL: url,
    PARLEY_OIDC_ISSUER: provider.issuer,
    PARLEY_OIDC_CLIENT_ID: provider.clientId,
    PARLEY_OIDC_CLIENT_SECRET: provider.clientSecret,
    PARLEY_OIDC_LABEL: 'Example ID',
  });
  browser = new HttpBrowser();
};

beforeEach(() => open());

const isCallback = (url: URL) => url.pathname === '/auth/callback';

/** The address of the provider to which a browser is sent. */
async function begin(input: object = {}, by = browser): Promise<URL> {
  const reply = await (await by.post(`${server.url}/auth/start`, input)).json();
  return new URL(resultOf<{ url: string }>(reply).url);
}

/** The address with which the provider sends somebody back. */
async function signInThere(account: Account | null, input: object = {}, by = browser) {
  provider.account = account;
  by.forget(provider.issuer);
  return by.follow(await begin(input, by), isCallback);
}

/** Where a browser is led that comes back. */
async function comeBack(callback: URL, by = browser): Promise<string> {
  const response = await by.request(callback);
  expect(response.status).toBe(303);
  return response.headers.get('location') ?? '';
}

async function signIn(account: Account | null, input: object = {}, by = browser) {
  return comeBack(await signInThere(account, input, by), by);
}

/** Who a browser is here. */
async function me(by = browser): Promise<Person | null> {
  const token = by.cookie(server.url, 'parley');
  if (token === undefined) return null;
  const reply = await post(server, 'session:resume', { token });
  return reply.ok ? resultOf<Result<'session:resume'>>(reply).person : null;
}

async function ask<T>(command: string, input: object = {}, by = browser): Promise<T> {
  const response = await by.post(`${server.url}/api/v1/${command}`, input);
  return resultOf<T>(await response.json());
}

async function claim(by: HttpBrowser) {
  const who = { name: 'Olive', handle: 'olive', password, deliver: 'cookie' };
  await ask('owner:claim', { ...who, token: server.setupToken }, by);
}

test('somebody signs in with the provider, and is the same the next time whatever they are called', async () => {
  expect(await ask('community:find')).toMatchObject({ signInWith: 'Example ID' });
  expect(await signIn(ada)).toBe('/');
  const first = await me();
  expect(first).toMatchObject({ name: 'Ada Lovelace', handle: 'ada', role: 'member' });
  expect(browser.cookie(server.url, 'parley-flow')).toBeUndefined();

  const other = new HttpBrowser();
  expect(await signIn({ ...ada, name: 'Countess', preferred_username: 'c' }, {}, other)).toBe('/');
  expect(await me(other)).toEqual(first);

  // Another subject is another person, be they called the same.
  const third = new HttpBrowser();
  expect(await signIn({ ...ada, sub: 'ada-2' }, {}, third)).toBe('/');
  expect(await me(third)).toMatchObject({ name: 'Ada Lovelace 2', handle: 'ada2' });
  for (const secret of [provider.clientSecret, 'Countess', browser.cookie(server.url, 'parley')]) {
    expect(server.logged()).not.toContain(secret);
  }
});

test('a guest becomes a member and stays who they are', async () => {
  await ask('guest:join', { name: 'Grace', deliver: 'cookie' });
  const guest = await me();
  const token = browser.cookie(server.url, 'parley') ?? '';
  expect(await signIn({ sub: 'grace-1', preferred_username: 'grace' })).toBe('/');
  expect(await me()).toEqual({ ...guest, role: 'member', handle: 'grace' });
  expect(await post(server, 'room:list', {}, token)).toMatchObject({
    error: { code: 'unauthenticated' },
  });
});

test('nothing but the browser that began can end it, once, and soon', async () => {
  const callback = await signInThere(ada);
  const flow = browser.cookie(server.url, 'parley-flow') ?? '';

  const stranger = new HttpBrowser();
  expect(await comeBack(callback, stranger)).toBe('/sign-in#expired');
  await begin({}, stranger);
  expect(await comeBack(callback, stranger)).toBe('/sign-in#expired');
  stranger.setCookie(server.url, 'parley-flow', `${flow.slice(0, -4)}AAAA`);
  expect(await comeBack(callback, stranger)).toBe('/sign-in#expired');
  expect(await me(stranger)).toBeNull();

  const wrongState = new URL(callback);
  wrongState.searchParams.set('state', 'another');
  const hasty = new HttpBrowser();
  hasty.setCookie(server.url, 'parley-flow', flow);
  expect(await comeBack(wrongState, hasty)).toBe('/sign-in#expired');

  expect(await comeBack(callback)).toBe('/');
  expect(await comeBack(callback)).toBe('/sign-in#expired');
  // Even with its cookie kept: the provider gives nothing for a code a second time.
  hasty.setCookie(server.url, 'parley-flow', flow);
  expect(await comeBack(callback, hasty)).toBe('/sign-in#failed');
  expect(await me(hasty)).toBeNull();
});

test('a proof for another nonce, or without the verifier, is none', async () => {
  provider.account = ada;
  for (const [parameter, value] of [
    ['nonce', 'another'],
    ['code_challenge', 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'],
  ] as const) {
    const url = await begin();
    url.searchParams.set(parameter, value);
    expect(await comeBack(await browser.follow(url, isCallback))).toBe('/sign-in#failed');
    expect(await me()).toBeNull();
  }
});

test('who thinks better of it, or has been deactivated, stands at the door again', async () => {
  expect(await signIn(null)).toBe('/sign-in#cancelled');
  await signIn(ada);
  const personId = (await me())?.id;
  const owner = new HttpBrowser();
  await claim(owner);
  await ask('person:deactivate', { personId }, owner);
  const again = new HttpBrowser();
  expect(await signIn(ada, {}, again)).toBe('/sign-in#refused');
  expect(await me(again)).toBeNull();
});

test('where coming in takes an invitation it is brought along', async () => {
  const owner = new HttpBrowser();
  await claim(owner);
  await ask('community:update', { joining: 'invitation' }, owner);
  expect(await signIn(ada)).toBe('/sign-in#closed');
  const invitation = { role: 'admin', uses: 1, expiresAt: null };
  const { token } = await ask<{ token: string }>('invitation:create', invitation, owner);
  expect(await signIn(ada, { invitation: token })).toBe('/');
  expect(await me()).toMatchObject({ role: 'admin' });
  const late = new HttpBrowser();
  expect(await signIn({ sub: 'late' }, { invitation: token }, late)).toBe('/sign-in#gone');
  // Whoever is in comes back without one.
  expect(await signIn(ada, {}, late)).toBe('/');
});

test('an account is linked by its password, once, and unlinked while another way in is left', async () => {
  const account = { name: 'Mel', handle: 'mel', password, deliver: 'cookie' };
  await ask('account:create', account);
  const mel = await me();
  const wrong = await browser.post(`${server.url}/auth/start`, { link: true, password: 'no' });
  expect(wrong.status).toBe(403);
  const anonymous = await new HttpBrowser().post(`${server.url}/auth/start`, { link: true });
  expect(anonymous.status).toBe(401);
  expect(await signIn(ada, { link: true, password })).toBe('/#settings/security/linked');
  expect(await me()).toEqual(mel);
  expect(await ask('identity:find')).toEqual({ linkedAt: expect.any(Number), hasPassword: true });

  const elsewhere = new HttpBrowser();
  expect(await signIn(ada, {}, elsewhere)).toBe('/');
  expect(await me(elsewhere)).toEqual(mel);
  // One there is one here.
  const second = { ...account, name: 'Bo', handle: 'bo' };
  const bo = new HttpBrowser();
  await ask('account:create', second, bo);
  expect(await signIn(ada, { link: true, password }, bo)).toBe('/#settings/security/taken');
  expect(await signIn({ sub: 'x' }, { link: true, password })).toBe('/#settings/security/taken');
  // What was begun as one is not ended as another.
  const callback = await signInThere({ sub: 'y' }, { link: true, password }, bo);
  await ask('session:end', {}, bo);
  await ask('guest:join', { name: 'Eve', deliver: 'cookie' }, bo);
  expect(await comeBack(callback, bo)).toBe('/#settings/security/expired');

  const unproved = await browser.post(`${server.url}/api/v1/identity:unlink`, {});
  expect(await unproved.json()).toMatchObject({ error: { code: 'forbidden' } });
  await ask('identity:unlink', { password });
  expect(await ask('identity:find')).toEqual({ linkedAt: null, hasPassword: true });
  await ask('identity:unlink', { password });
  const new_ = new HttpBrowser();
  await signIn(ada, {}, new_);
  expect((await me(new_))?.id).not.toBe(mel?.id);
  const last = await new_.post(`${server.url}/api/v1/identity:unlink`, {});
  expect(await last.json()).toMatchObject({ error: { code: 'conflict' } });
  expect(await ask('identity:find', {}, new_)).toMatchObject({ hasPassword: false });
});

test('only our own page may begin, and nothing is served where no provider is set', async () => {
  for (const origin of ['https://evil.example', 'null', `http://127.0.0.1:${server.port + 1}`]) {
    const response = await browser.post(`${server.url}/auth/start`, {}, origin);
    expect(response.status).toBe(403);
  }
  const bare = await browser.request(`${server.url}/auth/start`, { method: 'POST' });
  expect(bare.status).toBe(403);
  for (const input of [{ link: 'yes' }, { more: 1 }, [], 'x', { invitation: { a: 1 } }]) {
    expect((await browser.post(`${server.url}/auth/start`, input)).status).toBe(400);
  }
  const plain = await openServer();
  expect((await browser.post(`${plain.url}/auth/start`, {})).status).toBe(404);
  expect((await browser.request(`${plain.url}/auth/callback`)).status).toBe(404);
  const guest = await join(plain, 'Mel');
  expect(await post(plain, 'community:find', {}, guest.token)).toMatchObject({
    result: { signInWith: null },
  });
});

test('a provider that is away keeps nobody else out, and is found when it is back', async () => {
  await open(true);
  const response = await browser.post(`${server.url}/auth/start`, {});
  expect(response.status).toBe(503);
  expect(await ask('guest:join', { name: 'Mel', deliver: 'cookie' })).toBeTruthy();
  expect(server.logged()).toContain('does not answer');
  provider = await openProvider(
    `${server.url}/auth/callback`,
    Number(new URL(provider.issuer).port),
  );
  expect(await signIn(ada, {}, new HttpBrowser())).toBe('/');
});
