import { connect } from 'node:net';
import { io } from 'socket.io-client';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Result } from '../../protocol/commands.ts';
import type { Cursor } from '../../protocol/entities.ts';
import { newId } from '../../protocol/uuid.ts';
import type { PeerReply } from '../../server/edge/peer.ts';
import { frame, opcode } from '../fuzz/frames.ts';
import { type Address, openWebSocket, post, resultOf } from '../kit/callers.ts';
import { Cast, canary, type Player } from '../kit/cast.ts';
import { DirectServer, openClient } from '../kit/direct.ts';
import { MemoryStore } from '../kit/memory-store.ts';
import { openServer, type TestServer } from '../kit/server.ts';

/** Ada's private room, which Bo was asked into. */
async function privateRoom() {
  const store = new MemoryStore();
  const server = new DirectServer(store);
  const ada = await openClient(server, { name: 'Ada' });
  const bo = await openClient(server, { name: 'Bo' });
  const personId = bo.parley.me?.id ?? '';
  store.sql("update person set role = 'member' where id = ?", ada.parley.me?.id ?? '');
  const roomId = newId();
  await ada.transport.request('room:create', { id: roomId, kind: 'private', name: 'Plans' });
  await ada.transport.request('member:add', { roomId, personId });
  const remove = () => ada.transport.request('member:remove', { roomId, personId });
  const say = (text: string) =>
    ada.transport.request('message:send', { id: newId(), roomId, text });
  return { server, ada, bo, roomId, remove, say };
}

test('after the answer that a membership ended no event of the room reaches who was in it', async () => {
  const { server, ada, bo, roomId, remove, say } = await privateRoom();
  const listen = async (token: string | null) => {
    const heard: string[] = [];
    const peer = server.peer(
      (name, data) => heard.push(JSON.stringify({ name, data })),
      () => undefined,
    );
    await peer.start(token);
    return { peer, heard };
  };
  const { peer, heard } = await listen(bo.token);
  const { heard: heardWithin } = await listen(ada.token);
  await say('heard');
  await expect.poll(() => heard.join()).toContain('heard');
  await remove();
  heard.length = 0;
  await say('canary');
  await peer.handle('typing:set', { roomId, typing: true });
  await peer.handle('room:list', {});
  // What was to be told has been told by then.
  await expect.poll(() => heardWithin.join()).toContain('canary');
  const told = heard.map((event) => JSON.parse(event).name);
  expect(told).not.toContain('message');
  expect(heard.join()).not.toContain('canary');
  expect(heard.join()).not.toContain('Plans');
});

test('who was removed while away comes back to nothing', async () => {
  const { bo, roomId, remove, say } = await privateRoom();
  await expect.poll(() => bo.parley.room(roomId)?.name).toBe('Plans');
  bo.transport.cut();
  await remove();
  await say('canary');
  bo.transport.connect();
  await expect.poll(() => bo.parley.room(roomId)).toBeUndefined();
  const cursor = { feed: roomId, epoch: '0', version: 0 };
  const answer = await bo.transport.request('feed:sync', { cursors: [cursor] });
  expect(answer.feeds).toMatchObject([{ feed: 'home' }, { feed: roomId, status: 'gone' }]);
  expect(JSON.stringify(answer)).not.toMatch(/canary|Plans/);
  await expect(bo.transport.request('message:list', { roomId })).rejects.toMatchObject({
    code: 'not_found',
  });
});

/** Somebody on a transport, with all that they are sent from now on. */
interface Ear {
  heard: string[];
  closed: Promise<unknown>;
}

type Listen = (server: Address, token: string) => Promise<Ear>;

const transports: Record<string, Listen> = {
  'Socket.IO over WebSocket': (server, token) => overSocketIo(server, token, 'websocket'),
  'Socket.IO over long-polling': (server, token) => overSocketIo(server, token, 'polling'),
  'plain WebSocket': async (server, token) => {
    const { ws, nextFrame } = await openWebSocket(server, { authorization: `Bearer ${token}` });
    // An answer: by then the rooms are followed.
    ws.send('{"id":1,"command":"room:list","input":{}}');
    while ((await nextFrame()).id !== 1);
    const heard: string[] = [];
    ws.on('message', (data) => heard.push(String(data)));
    return { heard, closed: new Promise((resolve) => ws.once('close', resolve)) };
  },
};

async function overSocketIo(
  server: Address,
  token: string,
  transport: 'websocket' | 'polling',
): Promise<Ear> {
  const options = { transports: [transport], forceNew: true, reconnection: false };
  const socket = io(server.url, { ...options, auth: { token } });
  onTestFinished(() => {
    socket.close();
  });
  await new Promise((resolve, reject) => {
    socket.once('hello', resolve);
    socket.once('connect_error', reject);
  });
  await socket.emitWithAck('room:list', {});
  const heard: string[] = [];
  socket.onAny((...event) => heard.push(JSON.stringify(event)));
  return { heard, closed: new Promise((resolve) => socket.once('disconnect', resolve)) };
}

interface Scene {
  cast: Cast;
  roomId: string;
  /** Who is about to lose what they have. */
  who: Player;
}

/** What ends somebody's session, and with it whatever they could do. */
const endings: Record<string, (scene: Scene) => Promise<PeerReply>> = {
  'they sign out elsewhere': async ({ cast, who }) => {
    const peer = cast.server.peer(
      () => undefined,
      () => undefined,
    );
    await peer.start(who.token);
    return peer.handle('session:end', {});
  },
  'they are deactivated': ({ cast, who }) =>
    cast.player('founder').ask('person:deactivate', { personId: who.person.id }),
};

async function openScene(): Promise<Scene & { server: TestServer; cursor: Cursor }> {
  const cast = await Cast.assemble();
  const { id: roomId } = await cast.room('private');
  const who = cast.player('member');
  const server = await openServer({}, cast.store);
  const synced = await post(server, 'feed:sync', { cursors: [] }, who.token);
  const { feeds } = resultOf<Result<'feed:sync'>>(synced);
  for (const change of feeds.flatMap(({ changes }) => changes)) {
    if (change.kind !== 'membership' || change.room.id !== roomId) continue;
    const { epoch, version } = change.head;
    return { cast, roomId, who, server, cursor: { feed: roomId, epoch, version } };
  }
  throw new Error('not in the room');
}

describe.each(Object.entries(transports))('over %s', (_name, listen) => {
  test.each(Object.entries(endings))(
    'when %s the connection is closed, nothing more is heard on it, and nothing on coming back',
    async (_what, end) => {
      const scene = await openScene();
      const { cast, server, who, roomId, cursor } = scene;
      const ear = await listen(server, who.token);
      expect(await end(scene)).toMatchObject({ ok: true });
      ear.heard.length = 0;
      await cast.say(roomId);
      await ear.closed;
      expect(ear.heard.join()).not.toContain(canary);
      for (const [command, input] of [
        ['feed:sync', { cursors: [cursor] }],
        ['message:list', { roomId }],
      ] as const) {
        const reply = await post(server, command, input, who.token);
        expect(reply).toMatchObject({ ok: false, error: { code: 'unauthenticated' } });
      }
      const back = await listen(server, who.token).catch(() => null);
      await cast.say(roomId);
      await post(server, 'community:find', {});
      expect((back?.heard ?? []).join()).not.toContain(canary);
    },
  );

  test('who is removed from a room goes on without it, also on coming back with what they knew', async () => {
    const { cast, server, who, roomId, cursor } = await openScene();
    const ear = await listen(server, who.token);
    const personId = who.person.id;
    const reply = await cast.player('owner').ask('member:remove', { roomId, personId });
    expect(reply).toMatchObject({ ok: true });
    ear.heard.length = 0;
    await cast.say(roomId);
    const lobby = await post(server, 'room:find', { slug: 'lobby' }, who.token);
    const { id: lobbyId } = resultOf<Result<'room:find'>>(lobby).room;
    const other = cast.player('outsider');
    await other.ask('message:send', { id: newId(), roomId: lobbyId, text: 'in the lobby' });
    await expect.poll(() => ear.heard.join()).toContain('in the lobby');
    expect(ear.heard.join()).not.toContain(canary);
    const back = await listen(server, who.token);
    await cast.say(roomId);
    const answer = await post(server, 'feed:sync', { cursors: [cursor] }, who.token);
    const { feeds } = resultOf<Result<'feed:sync'>>(answer);
    expect(feeds).toMatchObject([{ feed: 'home' }, { feed: roomId, status: 'gone', changes: [] }]);
    expect(JSON.stringify(answer)).not.toContain(canary);
    await other.ask('message:send', { id: newId(), roomId: lobbyId, text: 'once more' });
    await expect.poll(() => back.heard.join()).toContain('once more');
    expect(back.heard.join()).not.toContain(canary);
  });
});

/** A client of Socket.IO over long-polling that polls when it is told to. */
async function openPoller(server: Address, token: string) {
  const base = `${server.url}/socket.io/?EIO=4&transport=polling`;
  const { sid } = JSON.parse((await (await fetch(base)).text()).slice(1));
  const url = `${base}&sid=${sid}`;
  const send = (packet: string) => fetch(url, { method: 'POST', body: packet });
  const poll = async () => {
    const answer = await fetch(url);
    return { status: answer.status, body: await answer.text() };
  };
  const pollUntil = async (text: string): Promise<void> => {
    if (!(await poll()).body.includes(text)) await pollUntil(text);
  };
  await send(`40${JSON.stringify({ token })}`);
  await pollUntil('"hello"');
  // An answer: by then the rooms are followed.
  await send('420["room:list",{}]');
  await pollUntil('430[');
  return { send, poll, pollUntil };
}

test.each(Object.entries(endings))(
  'when %s what waits for a poll is not handed out, and the connection is gone',
  async (_what, end) => {
    const scene = await openScene();
    const { cast, server, who, roomId } = scene;
    const { poll, pollUntil } = await openPoller(server, who.token);
    await cast.say(roomId, 'heard');
    await pollUntil('heard');
    await cast.say(roomId);
    expect(await end(scene)).toMatchObject({ ok: true });
    await cast.say(roomId);
    const { status, body } = await poll();
    expect(body).not.toContain(canary);
    expect(status).toBe(400);
  },
);

test('what waits for a poll is dropped when the client takes leave of it', async () => {
  const { cast, server, who, roomId } = await openScene();
  const { send, poll, pollUntil } = await openPoller(server, who.token);
  await cast.say(roomId, 'heard');
  await pollUntil('heard');
  await cast.say(roomId);
  await send('41');
  const { status, body } = await poll();
  expect(body).not.toContain(canary);
  expect(status).toBe(400);
});

/** What a client says on each path until its rooms are followed, and what it hears by then. */
const firstWords = {
  '/ws': { says: ['{"id":1,"command":"room:list","input":{}}'], hears: '"id":1' },
  '/socket.io/?EIO=4&transport=websocket': { says: ['40', '420["room:list",{}]'], hears: '430[' },
};

/** A WebSocket whose client answers no goodbye. @returns a promise of its end */
async function openStubborn(server: TestServer, path: keyof typeof firstWords, token: string) {
  const socket = connect(server.port, '127.0.0.1');
  onTestFinished(() => {
    socket.destroy();
  });
  let heard = '';
  socket.on('data', (bytes) => {
    heard += bytes.toString('latin1');
  });
  const { says, hears } = firstWords[path];
  const handshake = [
    `GET ${path} HTTP/1.1`,
    'host: localhost',
    'connection: Upgrade',
    'upgrade: websocket',
    'sec-websocket-version: 13',
    'sec-websocket-key: MDEyMzQ1Njc4OWFiY2RlZg==',
    `authorization: Bearer ${token}`,
  ];
  socket.write(`${handshake.join('\r\n')}\r\n\r\n`);
  await expect.poll(() => heard).toContain('HTTP/1.1 101');
  for (const text of says) socket.write(frame(opcode.text, text));
  await expect.poll(() => heard).toContain(hears);
  return { closed: new Promise((resolve) => socket.once('close', resolve)) };
}

test('a client that answers no goodbye is gone soon all the same', async () => {
  const scene = await openScene();
  const paths = ['/ws', '/socket.io/?EIO=4&transport=websocket'] as const;
  const sockets = await Promise.all(
    paths.map((path) => openStubborn(scene.server, path, scene.who.token)),
  );
  expect(await endings['they are deactivated']?.(scene)).toMatchObject({ ok: true });
  await Promise.all(sockets.map(({ closed }) => closed));
});

test('who has less power than before has less at once, on every connection', async () => {
  const { cast, server } = await openScene();
  const demoted = cast.player('adminWithin');
  const list = () => post(server, 'invitation:list', {}, demoted.token);
  expect(await list()).toMatchObject({ ok: true });
  const personId = demoted.person.id;
  await cast.player('founder').ask('person:set-role', { personId, role: 'member' });
  expect(await list()).toMatchObject({ error: { code: 'forbidden' } });
  cast.store.tell();
  expect(await demoted.ask('invitation:list', {})).toMatchObject({ error: { code: 'forbidden' } });
});
