import { beforeEach, expect, test } from 'vitest';
import type { Result } from '../../protocol/commands.ts';
import { post, type RawReply, resultOf } from '../kit/callers.ts';
import { type MailServer, openMailServer } from '../kit/mail-server.ts';
import { openServer, type TestServer } from '../kit/server.ts';

const password = 'correct horse battery';
const address = 'mel@example.org';

let mail: MailServer;
let server: TestServer;

beforeEach(async () => {
  mail = await openMailServer();
  server = await openServer({
    PARLEY_URL: 'http://chat.example.org',
    PARLEY_SMTP_URL: mail.url,
    PARLEY_SMTP_FROM: 'Parley <parley@example.org>',
  });
});

const ask = (command: string, input: object, token?: string) => post(server, command, input, token);
const code = (reply: RawReply) => (reply.ok ? 'ok' : reply.error.code);

async function account(name: string): Promise<string> {
  const input = { name, handle: name.toLowerCase(), password };
  const { token } = resultOf<Result<'account:create'>>(await ask('account:create', input));
  return token ?? '';
}

/** The secret of the link in the letter that comes next. */
async function nextLink(path: string, count: number): Promise<string> {
  await expect.poll(() => mail.received.length).toBe(count);
  const link = new RegExp(`^http://chat\\.example\\.org/${path}#([\\w-]{43})\\r?$`, 'm');
  return link.exec(mail.received[count - 1]?.letter ?? '')?.[1] ?? '';
}

async function confirmed(name: string): Promise<string> {
  const token = await account(name);
  const before = mail.received.length;
  const input = { address, language: 'en', password };
  expect(code(await ask('mail:set', input, token))).toBe('ok');
  const link = await nextLink('confirm', before + 1);
  expect(code(await ask('mail:confirm', { token: link }))).toBe('ok');
  return token;
}

const where = (token: string) => ask('mail:find', {}, token);
const forgot = (to = address) => ask('reset:request', { address: to, language: 'en' });

test('an address is the account’s once its link was opened, and the link works once', async () => {
  expect(await ask('community:find', {})).toMatchObject({ result: { sendsMail: true } });
  const token = await account('Mel');
  const set = { address: 'Mel@Example.org', language: 'de' };
  for (const wrong of [{}, { password: 'not it' }]) {
    expect(code(await ask('mail:set', { ...set, ...wrong }, token))).toBe('forbidden');
  }
  expect(code(await ask('mail:set', { ...set, password }, token))).toBe('ok');
  expect(await where(token)).toMatchObject({ result: { address: null, pending: address } });
  const link = await nextLink('confirm', 1);
  const [letter] = mail.received;
  expect(letter).toMatchObject({ from: 'parley@example.org', to: [address] });
  expect(letter?.letter).toContain('Hallo Mel');
  expect(letter?.letter).toMatch(/^Auto-Submitted: auto-generated/m);
  expect(code(await ask('mail:confirm', { token: link }))).toBe('ok');
  expect(code(await ask('mail:confirm', { token: link }))).toBe('not_found');
  expect(await where(token)).toMatchObject({ result: { address, pending: null } });
  // A second link makes the first worthless.
  await ask('mail:set', { ...set, password }, token);
  const former = await nextLink('confirm', 2);
  await ask('mail:set', { ...set, password }, token);
  const current = await nextLink('confirm', 3);
  expect(code(await ask('mail:confirm', { token: former }))).toBe('not_found');
  expect(code(await ask('mail:confirm', { token: current }))).toBe('ok');
  for (const secret of [address, link, current, password]) {
    expect(server.logged()).not.toContain(secret);
  }
});

test('a forgotten password is set by a link, of each account with the address, once', async () => {
  const mel = await confirmed('Mel');
  const bo = await confirmed('Bo');
  expect(await forgot()).toEqual({ ok: true, result: {} });
  await expect.poll(() => mail.received.length).toBe(4);
  const of = (handle: string) =>
    mail.received.find(({ letter }) => letter.includes(`(@${handle})`));
  const link = /reset#([\w-]{43})/.exec(of('mel')?.letter ?? '')?.[1] ?? '';
  const next = 'another long password';
  const done = await ask('reset:use', { token: link, password: next });
  expect(done).toMatchObject({ result: { person: { handle: 'mel' } } });
  expect(code(await ask('reset:use', { token: link, password: next }))).toBe('not_found');
  expect(code(await where(mel))).toBe('unauthenticated');
  expect(code(await where(bo))).toBe('ok');
  expect(code(await ask('session:sign-in', { handle: 'mel', password: next }))).toBe('ok');
  expect(server.logged()).not.toContain(link);
});

test('whether an address is known nobody learns, and few letters go to one', async () => {
  await confirmed('Mel');
  const known = Array.from({ length: 8 }, () => forgot());
  const unknown = Array.from({ length: 8 }, () => forgot('nobody@example.org'));
  for (const reply of await Promise.all([...known, ...unknown])) {
    expect(reply).toEqual({ ok: true, result: {} });
  }
  // Four at once, beside the confirmation.
  await expect.poll(() => mail.received.length).toBe(5);
  expect(mail.received.every(({ to }) => to[0] === address)).toBe(true);
  for (const wrong of [
    '',
    'x',
    'a@b',
    'a@example.org, b@example.org',
    'a@example.org\r\nBcc: b@c.de',
  ]) {
    expect(code(await forgot(wrong))).toBe('invalid');
  }
});

test('who asks for resets keeps nobody from confirming, and a refusal leaves the last link as it was', async () => {
  for (let i = 0; i < 8; i++) await forgot();
  const token = await account('Mel');
  const input = { address, language: 'en', password };
  for (let i = 1; i <= 4; i++) {
    expect(code(await ask('mail:set', input, token))).toBe('ok');
    await expect.poll(() => mail.received.length).toBe(i);
  }
  const link = await nextLink('confirm', 4);
  expect(code(await ask('mail:set', input, token))).toBe('rate_limited');
  const other = { ...input, address: 'other@example.org' };
  expect(code(await ask('mail:set', other, token))).toBe('rate_limited');
  expect(await where(token)).toMatchObject({ result: { address: null, pending: address } });
  // Nor does one person for another.
  expect(code(await ask('mail:set', input, await account('Bo')))).toBe('ok');
  expect(code(await ask('mail:confirm', { token: link }))).toBe('ok');
});

test('of confirmations one address gets no more than five people may ask for', async () => {
  const input = { address, language: 'en', password };
  const guest = resultOf<Result<'guest:join'>>(await ask('guest:join', { name: 'Gus' }));
  for (let i = 0; i < 4; i++) {
    expect(code(await ask('mail:set', input, guest.token ?? ''))).toBe('forbidden');
  }
  const codes = [];
  for (const name of ['Al', 'Bo', 'Cy', 'Di', 'Ed', 'Fay']) {
    const token = await account(name);
    for (let i = 0; i < 4; i++) codes.push(code(await ask('mail:set', input, token)));
  }
  expect(codes.filter((each) => each === 'ok')).toHaveLength(20);
  expect(codes.slice(20)).toEqual(Array(4).fill('rate_limited'));
});

test('a link goes with the address that it was sent to', async () => {
  const token = await confirmed('Mel');
  await forgot();
  const link = await nextLink('reset', 2);
  expect(code(await ask('mail:remove', {}, token))).toBe('forbidden');
  expect(code(await ask('mail:remove', { password: 'not it' }, token))).toBe('forbidden');
  expect(code(await ask('mail:remove', { password }, token))).toBe('ok');
  expect(await where(token)).toMatchObject({ result: { address: null, pending: null } });
  expect(code(await ask('reset:use', { token: link, password: 'another one' }))).toBe('not_found');
  await forgot();
  const guest = resultOf<Result<'guest:join'>>(await ask('guest:join', { name: 'Gus' }));
  const input = { address, language: 'en' };
  expect(code(await ask('mail:set', input, guest.token ?? ''))).toBe('forbidden');
  expect(mail.received).toHaveLength(2);
});

test('of a mail server that refuses the log says no more than that', async () => {
  mail.refuse = 1;
  const token = await account('Mel');
  expect(code(await ask('mail:set', { address, language: 'en', password }, token))).toBe('ok');
  await expect.poll(() => server.logged()).toContain('a letter did not go out');
  expect(server.logged()).not.toContain(address);
  expect(mail.received).toEqual([]);
});
