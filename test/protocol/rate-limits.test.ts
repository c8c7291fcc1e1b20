import { request } from 'node:http';
import { io } from 'socket.io-client';
import { describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { SocketIoTransport } from '../../client/transport-socketio.ts';
import { newId } from '../../protocol/uuid.ts';
import { history, join, post, send, transports } from '../kit/callers.ts';
import { openServer, type TestServer } from '../kit/server.ts';

const slow = { PARLEY_LIMIT_MESSAGES: '2,0.01' };

describe.each(Object.entries(transports))('over %s', (_name, open) => {
  test('who says too much is told how long to wait, and others are not', async () => {
    const server = await openServer(slow);
    const [ada, bo] = [await join(server, 'Ada'), await join(server, 'Bo')];
    const caller = await open(server, ada.token);
    const say = (text: string) =>
      caller.call('message:send', { id: newId(), roomId: ada.lobby, text });
    expect(await say('one')).toMatchObject({ ok: true });
    expect(await say('two')).toMatchObject({ ok: true });
    expect(await say('three')).toMatchObject({
      ok: false,
      error: { code: 'rate_limited', retry: true, retryAfterMillis: expect.any(Number) },
    });
    expect(await send(server, bo.token, bo.lobby, 'me too')).toMatchObject({ ok: true });
    expect(await caller.call('room:list', {})).toMatchObject({ ok: true });
    const texts = (await history(server, bo.token, bo.lobby)).map(({ text }) => text);
    expect(texts).toEqual(['one', 'two', 'me too']);
  });

  test('what is wrong or repeated costs as much as what is right', async () => {
    const server = await openServer({ PARLEY_LIMIT_MESSAGES: '3,0.01' });
    const ada = await join(server, 'Ada');
    const caller = await open(server, ada.token);
    const input = { id: newId(), roomId: ada.lobby, text: 'once' };
    await caller.call('message:send', input);
    await caller.call('message:send', input);
    await caller.call('message:send', { text: 7 });
    expect(await caller.call('message:send', input)).toMatchObject({
      error: { code: 'rate_limited' },
    });
  });
});

test('all connections of a person share what is theirs', async () => {
  const server = await openServer(slow);
  const ada = await join(server, 'Ada');
  const answers: string[] = [];
  for (const open of Object.values(transports)) {
    const caller = await open(server, ada.token);
    const reply = await caller.call('message:send', { id: newId(), roomId: ada.lobby, text: 'x' });
    answers.push(reply.ok ? 'ok' : reply.error.code);
  }
  expect(answers).toEqual(['ok', 'ok', 'rate_limited', 'rate_limited']);
});

test('over HTTP the wait stands in Retry-After, in whole seconds', async () => {
  const server = await openServer({ PARLEY_LIMIT_GUESTS: '1,0.1' });
  await join(server, 'Ada');
  const response = await fetch(`${server.url}/api/v1/guest:join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"name":"Bo"}',
  });
  expect(response.status).toBe(429);
  expect(response.headers.get('retry-after')).toMatch(/^(9|10)$/);
  expect(await response.json()).toMatchObject({ error: { code: 'rate_limited', retry: true } });
});

test('a command that nobody asked an answer for is refused with the wait', async () => {
  const server = await openServer({ PARLEY_LIMIT_SIGNALS: '1,0.01' });
  const ada = await join(server, 'Ada');
  const socket = io(server.url, { auth: { token: ada.token }, forceNew: true });
  onTestFinished(() => {
    socket.close();
  });
  await new Promise((resolve) => socket.once('hello', resolve));
  const refused = new Promise((resolve) => socket.once('refused', resolve));
  for (const typing of [true, false]) socket.emit('typing:set', { roomId: ada.lobby, typing });
  expect(await refused).toMatchObject({
    command: 'typing:set',
    error: { code: 'rate_limited', retryAfterMillis: expect.any(Number) },
  });
});

describe('an address', () => {
  const forward = (server: TestServer, address: string) =>
    fetch(`${server.url}/api/v1/guest:join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
      body: JSON.stringify({ name: `Guest ${newId().slice(-8)}` }),
    }).then(({ status }) => status);

  test('is not what the client says it is', async () => {
    const server = await openServer({ PARLEY_LIMIT_GUESTS: '1,0.01' });
    expect(await forward(server, '203.0.113.1')).toBe(200);
    expect(await forward(server, '203.0.113.2')).toBe(429);
  });

  test('is what a trusted proxy says it is', async () => {
    const server = await openServer({
      PARLEY_LIMIT_GUESTS: '1,0.01',
      PARLEY_TRUSTED_PROXIES: '127.0.0.1',
    });
    expect(await forward(server, '203.0.113.1')).toBe(200);
    expect(await forward(server, '203.0.113.2')).toBe(200);
    expect(await forward(server, '203.0.113.3, 203.0.113.2')).toBe(429);
  });

  test('that guesses tokens is stopped before they are looked up', async () => {
    const server = await openServer({ PARLEY_LIMIT_READS: '2,0.01', PARLEY_LIMIT_PEOPLE: '1' });
    const guess = async () => {
      const reply = await post(server, 'room:list', {}, `guess-${newId()}`);
      return reply.ok ? 'ok' : reply.error.code;
    };
    expect([await guess(), await guess(), await guess()]).toEqual([
      'unauthenticated',
      'unauthenticated',
      'rate_limited',
    ]);
  });
});

/** How an attempt to connect ends: a greeting, or the status of the refusal with its Retry-After. */
const attempts: Record<string, (server: TestServer) => Promise<string>> = {
  'Socket.IO over WebSocket': (server) => upgrade(server, '/socket.io/?EIO=4&transport=websocket'),
  'Socket.IO over long-polling': async (server) => {
    const response = await fetch(`${server.url}/socket.io/?EIO=4&transport=polling`);
    return response.ok ? 'open' : refusal(response.status, response.headers.get('retry-after'));
  },
  'Socket.IO that names no session twice': (server) =>
    upgrade(server, '/socket.io/?EIO=4&transport=websocket&sid=none&sid='),
  'plain WebSocket': (server) => upgrade(server, '/ws'),
};

function refusal(status: number | undefined, retryAfter: unknown): string {
  return `${status}, come back ${Number(retryAfter) > 0 ? 'later' : 'whenever'}`;
}

function upgrade(server: TestServer, path: string): Promise<string> {
  const ws = new WebSocket(server.url.replace('http', 'ws') + path);
  onTestFinished(() => ws.terminate());
  return new Promise((resolve, reject) => {
    ws.once('message', () => resolve('open'));
    ws.once('unexpected-response', (_request, { statusCode, headers }) =>
      resolve(refusal(statusCode, headers['retry-after'])),
    );
    ws.once('error', reject);
  });
}

const attemptAll = (server: TestServer) =>
  Promise.all(Object.values(attempts).map((attempt) => attempt(server)));

test.each(Object.entries(attempts))(
  'connecting too often over %s is refused with the wait',
  async (_name, attempt) => {
    const server = await openServer({ PARLEY_LIMIT_CONNECTIONS: '2,0.01' });
    expect([await attempt(server), await attempt(server), await attempt(server)]).toEqual([
      'open',
      'open',
      '429, come back later',
    ]);
  },
);

test('a handshake is counted, whatever stands behind a # in its address', async () => {
  const server = await openServer({ PARLEY_LIMIT_CONNECTIONS: '1,0.01' });
  // fetch would keep it to itself.
  const statusOf = (path: string) =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(server.url);
      const asked = request({ hostname, port, path }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      asked.on('error', reject).end();
    });
  const path = '/socket.io/?EIO=4&transport=polling';
  expect([await statusOf(path), await statusOf(`${path}#&sid=x`)]).toEqual([200, 429]);
});

test('a server that is too busy refuses newcomers for a while; who is connected is served', async () => {
  const server = await openServer({ PARLEY_SHED_DELAY_MS: '20' });
  const ada = await join(server, 'Ada');
  const callers = await Promise.all(
    Object.values(transports).map((open) => open(server, ada.token)),
  );
  const stop = keepBusy(90);
  const late = '503, come back later';
  await expect
    .poll(() => attemptAll(server), { timeout: 10_000 })
    .toEqual(Object.keys(attempts).map(() => late));
  expect(await post(server, 'guest:join', { name: 'Bo' })).toMatchObject({
    error: { code: 'unavailable', retry: true, retryAfterMillis: expect.any(Number) },
  });
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  for (const caller of callers) {
    const input = { id: newId(), roomId: ada.lobby, text: 'still here' };
    expect(await caller.call('message:send', input)).toMatchObject({ ok: true });
  }
  const refusals: string[] = [];
  const transport = new SocketIoTransport(server.url);
  onTestFinished(() => transport.close());
  const greeted = new Promise((resolve) => {
    transport.open({
      onOpen: () => undefined,
      onClose: () => refusals.push('closed'),
      onRefused: () => refusals.push('signed out'),
      onEvent: resolve,
    });
  });
  await expect.poll(() => refusals[0], { timeout: 10_000 }).toBe('closed');
  stop();
  // The client comes back by itself, and whoever else tries.
  expect(await greeted).toBe('hello');
  expect(refusals).not.toContain('signed out');
  const open = 'open';
  await expect
    .poll(() => attemptAll(server), { timeout: 10_000 })
    .toEqual(Object.keys(attempts).map(() => open));
}, 30_000);

/** Makes this process's event loop late by about so many ms, until told to stop. */
function keepBusy(millis: number): () => void {
  const spin = () => {
    const end = performance.now() + millis;
    while (performance.now() < end);
  };
  const timer = setInterval(spin, 1);
  onTestFinished(() => clearInterval(timer));
  return () => clearInterval(timer);
}
