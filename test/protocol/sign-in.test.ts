import { argon2 } from 'node:crypto';
import { promisify } from 'node:util';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type Derive, Passwords } from '../../server/access/passwords.ts';
import { systemTimers } from '../../server/signals/timers.ts';
import type { Store } from '../../server/store/store.ts';
import { type Address, join, post, type RawReply, resultOf, send } from '../kit/callers.ts';
import { cheapPasswords } from '../kit/cheap-passwords.ts';
import { MemoryStore } from '../kit/memory-store.ts';
import { openServer } from '../kit/server.ts';

/** Argon2 itself, and every computation that was asked of it: what an answer takes is mostly this. */
function watchedArgon2(): { compute: Derive; computed: unknown[] } {
  const computed: unknown[] = [];
  const compute: Derive = (algorithm, parameters) => {
    const { memory, passes, parallelism, tagLength } = parameters;
    computed.push({ algorithm, memory, passes, parallelism, tagLength });
    return promisify(argon2)(algorithm, parameters);
  };
  return { compute, computed };
}

const password = 'correct horse battery';

/** What the store is asked, by name. */
function watched(store: Store): { store: Store; asked: string[] } {
  const asked: string[] = [];
  const seen = new Proxy(store, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        if (key === 'read' || key === 'write') asked.push(`${key} ${args[0]}`);
        return Reflect.apply(value, target, args);
      };
    },
  });
  return { store: seen, asked };
}

async function makeMel(server: Address, token?: string) {
  const input = { name: 'Mel', handle: 'mel', password };
  const reply = await post(server, 'account:create', input, token);
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.result as { token: string; deviceKey: string; person: { id: string } };
}

test('an unknown handle, a wrong password, a deactivated account and one without a password cost the same, in the same words', async () => {
  const memory = new MemoryStore();
  const { store, asked } = watched(memory);
  const { compute, computed } = watchedArgon2();
  const server = await openServer({}, store, cheapPasswords(compute));
  await makeMel(server);
  const gone = { name: 'Gone', handle: 'gone', password };
  await post(server, 'account:create', gone);
  memory.sql("update person set deactivated_at = 1 where handle = 'gone'");
  await post(server, 'account:create', { name: 'Olga', handle: 'olga', password });
  memory.sql(
    "delete from password where person_id = (select id from person where handle = 'olga')",
  );

  const costs: unknown[] = [];
  for (const input of [
    { handle: 'nobody', password },
    { handle: 'mel', password: 'a wrong password' },
    { handle: 'gone', password: 'a wrong password' },
    { handle: 'olga', password },
  ]) {
    computed.length = 0;
    asked.length = 0;
    const reply = await post(server, 'session:sign-in', input);
    costs.push(JSON.stringify({ reply, computed, asked }));
  }
  expect(computed).toHaveLength(1);
  expect(JSON.parse(String(costs[0]))).toMatchObject({
    reply: { error: { code: 'unauthenticated' } },
  });
  expect(new Set(costs)).toHaveProperty('size', 1);
  // The right password of somebody who may not come in is answered in the same words, too.
  const [first] = costs.map((cost) => JSON.parse(String(cost)).reply);
  expect(await post(server, 'session:sign-in', { handle: 'gone', password })).toEqual(first);
});

test('a session that somebody had before they signed in opens nothing afterwards', async () => {
  const server = await openServer();
  await makeMel(server);
  // A token that a stranger knows, because they had it made and slipped it to Mel.
  const slipped = await join(server, 'Stranger');
  const reply = await post(server, 'session:sign-in', { handle: 'mel', password }, slipped.token);
  const { token } = (reply as { result: { token: string } }).result;
  expect(token).not.toBe(slipped.token);
  expect(await post(server, 'room:list', {}, slipped.token)).toMatchObject({
    error: { code: 'unauthenticated' },
  });
  expect(await post(server, 'room:list', {}, token)).toMatchObject({ ok: true });
});

test('a flood of sign-ins is bounded, and those who are here do not wait for it', async () => {
  // Dear enough that the flood is not over before anybody notices.
  const { compute, computed } = watchedArgon2();
  const passwords = new Passwords({ memory: 8 * 1024, passes: 1, parallelism: 1 }, compute);
  const server = await openServer({}, new MemoryStore(), passwords);
  const ada = await join(server, 'Ada');
  const ended: string[] = [];
  const codeOf = (reply: RawReply) => (reply.ok ? 'ok' : reply.error.code);
  const flood = Array.from({ length: 200 }, async (_, i) => {
    const input = { handle: `somebody${i}`, password: 'a wrong password' };
    const reply = await post(server, 'session:sign-in', input);
    ended.push(codeOf(reply));
    if (codeOf(reply) === 'unavailable') {
      expect(reply).toMatchObject({ error: { retry: true, retryAfterMillis: expect.any(Number) } });
    }
    return codeOf(reply);
  });
  await vi.waitFor(() => expect(computed.length).toBeGreaterThan(0));
  expect(await send(server, ada.token, ada.lobby, 'meanwhile')).toMatchObject({ ok: true });
  expect(ended.length).toBeLessThan(200);
  const codes = await Promise.all(flood);
  expect(codes.filter((code) => code === 'unavailable').length).toBeGreaterThan(0);
  expect(codes.every((code) => code === 'unavailable' || code === 'unauthenticated')).toBe(true);
  // No more were computed than were answered as such.
  expect(computed).toHaveLength(codes.filter((code) => code === 'unauthenticated').length);
});

test('without an invitation that holds, and is to have an account, no work is done on a password', async () => {
  const { compute, computed } = watchedArgon2();
  const server = await openServer({}, new MemoryStore(), cheapPasswords(compute));
  const claim = { token: server.setupToken, name: 'Olive', handle: 'olive', password };
  const owner = await post(server, 'owner:claim', claim);
  const { token } = resultOf<{ token: string }>(owner);
  await post(server, 'community:update', { joining: 'invitation' }, token);
  const invite = async (role: string) => {
    const input = { role, uses: 1, expiresAt: null };
    return resultOf<{ token: string }>(await post(server, 'invitation:create', input, token)).token;
  };
  const [forGuests, forMembers] = [await invite('guest'), await invite('member')];
  computed.length = 0;
  const ask = (invitation?: string) =>
    post(server, 'account:create', { name: 'Mel', handle: 'mel', password, invitation });
  const field = 'invitation';
  expect(await ask()).toMatchObject({ error: { code: 'forbidden' } });
  expect(await ask('a'.repeat(43))).toMatchObject({ error: { code: 'not_found', field } });
  expect(await ask(forGuests)).toMatchObject({ error: { code: 'forbidden', field } });
  expect(computed).toEqual([]);
  expect(await ask(forMembers)).toMatchObject({ ok: true });
  expect(computed).toHaveLength(1);
  expect(await ask(forMembers)).toMatchObject({ error: { code: 'not_found', field } });
  expect(computed).toHaveLength(1);
});

test('20 guesses in an hour from wherever they come, while the owner comes in on a device of theirs', async () => {
  let now = Date.UTC(2030, 0, 1);
  vi.spyOn(systemTimers, 'now').mockImplementation(() => now);
  onTestFinished(() => {
    vi.restoreAllMocks();
  });
  const server = await openServer({
    PARLEY_LIMIT_GUESSES: '10,0.0027',
    PARLEY_TRUSTED_PROXIES: '127.0.0.1',
  });
  const { deviceKey } = await makeMel(server);
  const ask = async (body: object, address: string) => {
    const response = await fetch(`${server.url}/api/v1/session:sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
      body: JSON.stringify(body),
    });
    return ((await response.json()) as RawReply).ok ? 'ok' : response.status;
  };
  let guesses = 0;
  for (let minute = 0; minute < 60; minute++) {
    const from = (i: number) => `192.0.${minute}.${i}`;
    for (let i = 0; i < 3; i++) {
      const status = await ask({ handle: 'mel', password: `guess ${minute} ${i} !` }, from(i));
      expect([401, 429]).toContain(status);
      if (status === 401) guesses++;
    }
    if (minute % 10 === 0) {
      expect(await ask({ handle: 'mel', password, deviceKey }, '198.51.100.1')).toBe('ok');
    }
    now += 60_000;
  }
  expect(guesses).toBeGreaterThan(15);
  expect(guesses).toBeLessThanOrEqual(20);
});
