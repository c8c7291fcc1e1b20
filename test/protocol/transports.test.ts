import { createServer, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { io, type Socket } from 'socket.io-client';
import { describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { limits } from '../../protocol/limits.ts';
import { newId } from '../../protocol/uuid.ts';
import { history, join, openPlain, openWebSocket, post, send } from '../kit/callers.ts';
import { openServer, type TestServer } from '../kit/server.ts';

const hello = { headers: { 'content-type': 'application/json' } };

function cookieOf(response: Response): string {
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

async function joinByCookie(server: TestServer, name: string): Promise<string> {
  const response = await fetch(`${server.url}/api/v1/guest:join`, {
    ...hello,
    method: 'POST',
    body: JSON.stringify({ name, deliver: 'cookie' }),
  });
  expect(await response.json()).toMatchObject({ ok: true, result: { token: null } });
  return cookieOf(response);
}

/** How a handshake ends: whose connection it is, nobody's, or refused. */
type Handshake = (server: TestServer, headers: Record<string, string>) => Promise<string>;

const handshakes: Record<string, Handshake> = {
  'Socket.IO over WebSocket': (server, headers) => socketIo(server, headers, 'websocket'),
  'Socket.IO over long-polling': (server, headers) => socketIo(server, headers, 'polling'),
  'plain WebSocket': (server, headers) =>
    openWebSocket(server, headers).then(
      async ({ nextFrame }) => greeted((await nextFrame()).data),
      () => 'refused',
    ),
};

function socketIo(
  server: TestServer,
  extraHeaders: Record<string, string>,
  transport: 'websocket' | 'polling',
): Promise<string> {
  const socket: Socket = io(server.url, {
    transports: [transport],
    extraHeaders,
    forceNew: true,
    reconnection: false,
  });
  onTestFinished(() => {
    socket.close();
  });
  return new Promise((resolve) => {
    socket.once('hello', (data) => resolve(greeted(data)));
    socket.once('connect_error', () => resolve('refused'));
  });
}

function greeted(data: unknown): string {
  return (data as { person: { name: string } | null }).person?.name ?? 'nobody';
}

describe.each(Object.entries(handshakes))('a handshake over %s', (_name, shake) => {
  test('with a cookie and our own origin is the person', async () => {
    const server = await openServer();
    const cookie = await joinByCookie(server, 'Ada');
    expect(await shake(server, { cookie, origin: server.url })).toBe('Ada');
  });

  test('with a wrong origin is refused', async () => {
    const server = await openServer();
    const cookie = await joinByCookie(server, 'Ada');
    for (const origin of [
      'http://evil.example',
      'null',
      `http://127.0.0.1:${server.port + 1}`,
      `http://sub.127.0.0.1:${server.port}`,
      `https://127.0.0.1:${server.port}`,
      `http://localhost:${server.port}`,
      '',
    ]) {
      expect([origin, await shake(server, { cookie, origin })]).toEqual([origin, 'refused']);
    }
  });

  test('with a cookie but no origin is nobody’s, unless our own page vouches for it', async () => {
    const server = await openServer();
    const cookie = await joinByCookie(server, 'Ada');
    expect(await shake(server, { cookie })).toBe('nobody');
    expect(await shake(server, { cookie, 'x-parley': 'web' })).toBe('Ada');
  });

  test('from a named foreign origin needs a token: the cookie does not count', async () => {
    const origin = 'https://friend.example';
    const server = await openServer({ PARLEY_ORIGINS: origin });
    const cookie = await joinByCookie(server, 'Ada');
    const { token } = await join(server, 'Bo');
    expect(await shake(server, { cookie, origin })).toBe('nobody');
    expect(await shake(server, { origin, authorization: `Bearer ${token}` })).toBe('Bo');
  });

  test('with a cookie of a session that has ended is nobody’s', async () => {
    const server = await openServer();
    expect(await shake(server, { cookie: 'parley=stale', origin: server.url })).toBe('nobody');
  });
});

test('a foreign or expired token is refused on Socket.IO with its code', async () => {
  const server = await openServer();
  for (const token of ['foreign', 7, { a: 1 }]) {
    const socket = io(server.url, { auth: { token }, forceNew: true, reconnection: false });
    const error = await new Promise((resolve) => socket.once('connect_error', resolve));
    socket.close();
    expect(error).toMatchObject({ message: 'unauthenticated', data: { code: 'unauthenticated' } });
  }
  expect(await post(server, 'room:list', {}, 'foreign')).toMatchObject({
    error: { code: 'unauthenticated' },
  });
});

describe('over HTTP', () => {
  test('a page of another origin cannot act, with or without the cookie', async () => {
    const server = await openServer();
    const cookie = await joinByCookie(server, 'Ada');
    const response = await fetch(`${server.url}/api/v1/session:end`, {
      method: 'POST',
      headers: { ...hello.headers, cookie, origin: 'http://evil.example' },
      body: '{}',
    });
    expect(response.status).toBe(403);
    const own = await fetch(`${server.url}/api/v1/room:list`, {
      method: 'POST',
      headers: { ...hello.headers, cookie, origin: server.url },
      body: '{}',
    });
    expect(own.status).toBe(200);
  });

  test.each([
    ['half JSON', '{"name":', 'application/json', 400, 'invalid'],
    ['nothing', '', 'application/json', 400, 'invalid'],
    ['a form', 'name=Ada', 'application/x-www-form-urlencoded', 400, 'invalid'],
    ['JSON as text', '{"name":"Ada"}', 'text/plain', 400, 'invalid'],
    [
      'too much',
      `{"name":"${'x'.repeat(limits.frameBytes)}"}`,
      'application/json',
      413,
      'too_large',
    ],
    ['a prototype', '{"name":"Ada","__proto__":{"a":1}}', 'application/json', 400, 'invalid'],
  ])('a body that is %s is answered with a code', async (_name, body, type, status, code) => {
    const server = await openServer();
    const response = await fetch(`${server.url}/api/v1/guest:join`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ ok: false, error: { code } });
  });

  test('what is not there is answered in kind', async () => {
    const server = await openServer();
    const response = await fetch(`${server.url}/api/v2/x`);
    expect([response.status, await response.json()]).toMatchObject([
      404,
      { error: { code: 'not_found' } },
    ]);
  });

  test('every answer carries the headers that keep pages safe', async () => {
    const server = await openServer();
    for (const path of ['/', '/healthz', '/r/lobby', '/nowhere']) {
      const { headers } = await fetch(server.url + path);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  test('the OpenAPI document names every command', async () => {
    const server = await openServer();
    const document = (await (await fetch(`${server.url}/api/v1/openapi.json`)).json()) as {
      paths: object;
    };
    expect(Object.keys(document.paths)).toContain('/api/v1/message:send');
  });
});

/** The answer with this id, whatever events come before it. */
async function answerTo(
  id: number,
  nextFrame: () => Promise<Record<string, unknown>>,
): Promise<Record<string, unknown>> {
  const frame = await nextFrame();
  return frame.id === id ? frame : answerTo(id, nextFrame);
}

describe('over a plain WebSocket', () => {
  test.each([
    ['no JSON', 'hello'],
    ['half JSON', '{"id":1,'],
    ['an array', '[]'],
    ['a number', '7'],
    ['null', 'null'],
    ['no command', '{"id":1}'],
    ['an unknown field', '{"id":1,"command":"room:list","input":{},"as":"admin"}'],
    ['a wrong id', '{"id":{},"command":"room:list","input":{}}'],
    ['binary', Buffer.from('{"id":1,"command":"room:list","input":{}}')],
  ])('%s is answered with a code and the connection goes on', async (_name, frame) => {
    const server = await openServer();
    const { ws, nextFrame } = await openWebSocket(server);
    await nextFrame();
    ws.send(frame);
    expect(await nextFrame()).toMatchObject({ id: null, ok: false, error: { code: 'invalid' } });
    ws.send('{"id":2,"command":"guest:join","input":{"name":"Ada"}}');
    expect(await nextFrame()).toMatchObject({ event: 'hello', data: { person: { name: 'Ada' } } });
    expect(await answerTo(2, nextFrame)).toMatchObject({ ok: true });
  });

  test('a frame that is too large ends this connection and no other', async () => {
    const server = await openServer();
    const ada = await join(server, 'Ada');
    const bystander = await openPlain(server, ada.token);
    const { ws } = await openWebSocket(server);
    const closed = new Promise((resolve) => ws.once('close', resolve));
    ws.send('x'.repeat(limits.frameBytes + 1));
    expect(await closed).toBe(1009);
    const heard = bystander.next('message');
    await send(server, ada.token, ada.lobby, 'alive');
    expect(await heard).toMatchObject({ message: { text: 'alive' } });
  });

  test('commands sent without waiting are carried out in their order', async () => {
    const server = await openServer();
    const ada = await join(server, 'Ada');
    const { ws } = await openWebSocket(server, { authorization: `Bearer ${ada.token}` });
    const texts = Array.from({ length: 100 }, (_, i) => `line ${i}`);
    for (const text of texts) {
      const input = { id: newId(), roomId: ada.lobby, text };
      ws.send(JSON.stringify({ command: 'message:send', input }));
    }
    const stored = async () =>
      await post(server, 'message:list', { roomId: ada.lobby, limit: 200 }, ada.token);
    await expect
      .poll(async () => {
        const reply = (await stored()) as unknown as { result: { messages: { text: string }[] } };
        return reply.result.messages.map(({ text }) => text);
      })
      .toEqual(texts);
  });
});

describe('over Socket.IO', () => {
  async function connected(server: TestServer, token: string): Promise<Socket> {
    const socket = io(server.url, { auth: { token }, forceNew: true, transports: ['websocket'] });
    onTestFinished(() => {
      socket.close();
    });
    await new Promise((resolve) => socket.once('hello', resolve));
    return socket;
  }

  test.each([
    ['an event without a name', '42[]'],
    ['a number for a name', '42[1]'],
    ['null for a name', '42[null]'],
    ['an object for a name', '42[{"a":1}]'],
    ['a name of the library', '42["disconnect"]'],
    ['a name of the language', '42["__proto__",{}]'],
    ['half an event', '42["message:send",{"text":'],
    ['no array', '42{"message:send":{}}'],
    ['an answer nobody asked for', '43999[{"ok":true}]'],
    ['bytes that never come', '451-["signal:send",{"bytes":{"_placeholder":true,"num":0}}]'],
    ['bytes out of nowhere', '451-["signal:send",{"bytes":{"_placeholder":true,"num":7}}]'],
    ['a million bytes to come', '451000000-["signal:send",{}]'],
    ['another namespace', '40/admin,{"token":"x"}'],
    ['an unknown packet', '49'],
    ['an upgrade that is none', '2probe'],
    ['nothing', ''],
    ['binary', Buffer.from([0, 255, 1])],
  ])('a broken packet disturbs nobody: %s', async (_name, packet) => {
    const server = await openServer();
    const ada = await join(server, 'Ada');
    const bystander = await connected(server, ada.token);
    const address = `${server.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
    const ws = new WebSocket(address);
    onTestFinished(() => ws.terminate());
    await new Promise((resolve) => ws.once('open', resolve));
    ws.send('40');
    // Refused inside or cut off: either way the packet has been dealt with by then.
    const dealtWith = new Promise<void>((resolve) => {
      ws.on('close', () => resolve());
      ws.on('message', (data) => {
        if (String(data).startsWith('431')) resolve();
      });
    });
    ws.send(packet);
    ws.send('421["room:list",{}]');
    const heard = new Promise((resolve) => bystander.once('message', resolve));
    await send(server, ada.token, ada.lobby, 'undisturbed');
    expect(await heard).toMatchObject({ message: { text: 'undisturbed' } });
    await dealtWith;
    expect(await send(server, ada.token, ada.lobby, 'still alive')).toMatchObject({ ok: true });
  });

  test('one connection is one socket, however often it asks for more', async () => {
    const server = await openServer();
    const { token } = await join(server, 'Ada');
    const address = `${server.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
    const ws = new WebSocket(address, { headers: { authorization: `Bearer ${token}` } });
    onTestFinished(() => ws.terminate());
    await new Promise((resolve) => ws.once('open', resolve));
    const closed = new Promise((resolve) => ws.once('close', resolve));
    for (let i = 0; i < 100; i++) ws.send('40');
    await closed;
    const bo = await join(server, 'Bo');
    expect(await send(server, bo.token, bo.lobby, 'alive')).toMatchObject({ ok: true });
  });

  test('data that would pass for the place of binary is refused: it breaks receivers', async () => {
    const server = await openServer();
    const { token, lobby } = await join(server, 'Ada');
    const data = { deep: [{ _placeholder: true, num: 99 }] };
    const input = { roomId: lobby, name: 'x', data, bytes: 'AAAA' };
    expect(await post(server, 'signal:send', input, token)).toMatchObject({
      error: { code: 'invalid', field: 'data' },
    });
    const said = { ...input, data: 'the word "_placeholder": is fine' };
    expect(await post(server, 'signal:send', said, token)).toMatchObject({ ok: true });
  });

  test('a refusal that nobody asked an answer for comes as an event', async () => {
    const server = await openServer();
    const { token } = await join(server, 'Ada');
    const socket = await connected(server, token);
    const refused = new Promise((resolve) => socket.once('refused', resolve));
    socket.emit('message:send', { text: 'no room' });
    expect(await refused).toMatchObject({ command: 'message:send', error: { code: 'invalid' } });
  });

  test('binary where text belongs and more than one argument are refused', async () => {
    const server = await openServer();
    const { token, lobby } = await join(server, 'Ada');
    const socket = await connected(server, token);
    const id = newId();
    const binary = { id, roomId: lobby, text: Buffer.from('hello') };
    expect(await socket.emitWithAck('message:send', binary)).toMatchObject({
      error: { code: 'invalid', field: 'text' },
    });
    expect(await socket.emitWithAck('message:send', Buffer.from('x'))).toMatchObject({
      error: { code: 'invalid' },
    });
    expect(await socket.emitWithAck('room:list', {}, {})).toMatchObject({
      error: { code: 'invalid' },
    });
    expect(await history(server, token, lobby)).toEqual([]);
  });

  test('any JSON and binary pass as a signal to everybody in the room, and are not kept', async () => {
    const server = await openServer();
    const ada = await join(server, 'Ada');
    const bo = await join(server, 'Bo');
    const [from, to] = [await connected(server, ada.token), await connected(server, bo.token)];
    const plain = await openPlain(server, bo.token);
    const overSocketIo = new Promise((resolve) => to.once('signal', resolve));
    const overPlain = plain.next('signal');
    const data = { list: [1, 'two', null, { three: true }] };
    const bytes = Buffer.from([0, 1, 254, 255]);
    const input = { roomId: ada.lobby, name: 'drawing', data, bytes };
    expect(await from.emitWithAck('signal:send', input)).toMatchObject({ ok: true });
    expect(await overSocketIo).toEqual({
      roomId: ada.lobby,
      from: ada.person,
      name: 'drawing',
      data,
      bytes,
    });
    expect(await overPlain).toMatchObject({ data, bytes: bytes.toString('base64') });
    expect(await history(server, ada.token, ada.lobby)).toEqual([]);
  });
});

describe('sessions', () => {
  test('cannot go into a cookie over a socket, and no guest is left behind', async () => {
    const server = await openServer();
    const { ws, nextFrame } = await openWebSocket(server);
    await nextFrame();
    const join = (deliver: string) =>
      JSON.stringify({ id: 1, command: 'guest:join', input: { name: 'Ada', deliver } });
    ws.send(join('cookie'));
    expect(await answerTo(1, nextFrame)).toMatchObject({ error: { field: 'deliver' } });
    ws.send(join('token'));
    expect(await answerTo(1, nextFrame)).toMatchObject({ ok: true });
  });

  test('that end close their connections, and only theirs', async () => {
    const server = await openServer();
    const ada = await join(server, 'Ada');
    const bo = await join(server, 'Bo');
    const { ws } = await openWebSocket(server, { authorization: `Bearer ${ada.token}` });
    const bystander = await openPlain(server, bo.token);
    const closed = new Promise((resolve) => ws.once('close', resolve));
    expect(await post(server, 'session:end', {}, ada.token)).toMatchObject({ ok: true });
    await closed;
    expect(await post(server, 'room:list', {}, ada.token)).toMatchObject({
      error: { code: 'unauthenticated' },
    });
    const heard = bystander.next('message');
    await send(server, bo.token, bo.lobby, 'still here');
    await heard;
  });

  test('over HTTP end with their cookie', async () => {
    const server = await openServer();
    const cookie = await joinByCookie(server, 'Ada');
    const end = () =>
      fetch(`${server.url}/api/v1/session:end`, {
        method: 'POST',
        headers: { ...hello.headers, cookie, origin: server.url },
        body: '{}',
      });
    expect((await end()).headers.get('set-cookie')).toContain('Max-Age=0');
    expect((await end()).status).toBe(401);
  });
});

test('a connection that names no session is closed after a while', async () => {
  const server = await openServer({ PARLEY_ANONYMOUS_MS: '100' });
  const { ws } = await openWebSocket(server);
  await new Promise((resolve) => ws.once('close', resolve));
});

test('who takes leave within Socket.IO keeps no connection', async () => {
  const server = await openServer();
  const path = '/socket.io/?EIO=4&transport=websocket';
  const ws = new WebSocket(server.url.replace('http', 'ws') + path);
  onTestFinished(() => ws.terminate());
  const closed = new Promise((resolve) => ws.once('close', resolve));
  ws.on('message', (data) => {
    const packet = String(data);
    if (packet.startsWith('0')) ws.send('40');
    if (packet.startsWith('42["hello"')) ws.send('41');
  });
  await closed;
});

test('a half-open plain WebSocket is noticed', async () => {
  const server = await openServer({ PARLEY_HEARTBEAT_MS: '100', PARLEY_PRESENCE_GRACE_MS: '0' });
  const { token, lobby, person } = await join(server, 'Ada');
  const ws = new WebSocket(`${server.url.replace('http', 'ws')}/ws`, {
    headers: { authorization: `Bearer ${token}` },
    autoPong: false,
  });
  onTestFinished(() => ws.terminate());
  const bo = await join(server, 'Bo');
  const watcher = await openPlain(server, bo.token);
  const left = async (): Promise<unknown> => {
    const signal = (await watcher.next('presence')) as { roomId: string; left: unknown[] };
    return signal.roomId === lobby && signal.left.length > 0 ? signal.left : left();
  };
  expect(await left()).toEqual([person]);
});

/** Sends this on a connection of its own. @returns what came back until it was closed */
function untilClosed(server: TestServer, bytes: string): Promise<string> {
  const socket = connect(server.port, '127.0.0.1');
  onTestFinished(() => {
    socket.destroy();
  });
  let heard = '';
  socket.on('data', (data) => {
    heard += data;
  });
  // Cut off in the middle of what it says.
  socket.on('error', () => undefined);
  socket.write(bytes);
  return new Promise((resolve) => socket.on('close', () => resolve(heard)));
}

test('an HTTP exchange that stands still is given up', async () => {
  const server = await openServer({ PARLEY_HEARTBEAT_MS: '100' });
  const head = ['POST /api/v1/room:list HTTP/1.1', 'host: parley', 'content-length: 9'];
  const headers = [...head, 'content-type: application/json'].join('\r\n');
  await untilClosed(server, `${headers}\r\n\r\n`);
  expect(server.logged()).toContain('an HTTP connection stood still');
});

test('some requests may be sent without waiting for answers; who sends a thousand is cut', async () => {
  const server = await openServer();
  const request = 'GET /healthz HTTP/1.1\r\nhost: parley\r\n';
  const few = `${`${request}\r\n`.repeat(10)}${request}connection: close\r\n\r\n`;
  expect((await untilClosed(server, few)).match(/HTTP\/1.1 200/g)).toHaveLength(11);
  const answered = await untilClosed(server, `${request}\r\n`.repeat(1_000));
  expect(answered.match(/HTTP\/1.1 200/g)?.length ?? 0).toBeLessThan(100);
});

test('other upgrades and other protocols on the port disturb nobody', async () => {
  const server = await openServer();
  const upgrade = request(`${server.url}/elsewhere`, {
    headers: { connection: 'Upgrade', upgrade: 'websocket' },
  });
  await new Promise((resolve) => {
    upgrade.on('error', resolve);
    upgrade.end();
  });
  const { token, lobby } = await join(server, 'Ada');
  expect(await send(server, token, lobby, 'alive')).toMatchObject({ ok: true });
});

test('neither texts nor tokens nor names are logged', async () => {
  const server = await openServer();
  const { token, lobby } = await join(server, 'Very Secret Name');
  await send(server, token, lobby, 'very secret text');
  await post(
    server,
    'message:send',
    { id: newId(), roomId: lobby, text: 7, note: 'very secret' },
    token,
  );
  await post(server, 'guest:join', { name: 'very secret name' });
  const { ws } = await openWebSocket(server, { authorization: `Bearer ${token}` });
  ws.send('very secret garbage');
  expect(server.logged().toLowerCase()).not.toContain('secret');
  expect(server.logged()).not.toContain(token);
});

test('a port that is taken is told as such', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    other.close();
  });
  const { port } = other.address() as AddressInfo;
  await expect(openServer({ PARLEY_PORT: String(port) })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
});
