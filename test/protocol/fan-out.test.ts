import { io, type Socket } from 'socket.io-client';
import { expect, onTestFinished, test } from 'vitest';
import type { Result } from '../../protocol/commands.ts';
import type { ChangeEvent } from '../../protocol/events.ts';
import { limits } from '../../protocol/limits.ts';
import { newId } from '../../protocol/uuid.ts';
import { join, openPlain, openWebSocket, post, resultOf, send } from '../kit/callers.ts';
import { openServer, type TestServer } from '../kit/server.ts';

type MessageEvent = ChangeEvent<'message'>;

interface Hearing {
  heard: number[];
  /** Asks something in between, so that answers and events share the connection. */
  ask(roomId: string): Promise<unknown>;
}

function overSocketIo(transports: ('polling' | 'websocket')[]) {
  return async (server: TestServer, token: string): Promise<Hearing> => {
    const socket: Socket = io(server.url, { transports, forceNew: true, auth: { token } });
    onTestFinished(() => {
      socket.close();
    });
    const heard: number[] = [];
    socket.on('message', (event: MessageEvent) => heard.push(event.message.seq));
    await new Promise<void>((resolve) => socket.once('hello', () => resolve()));
    return { heard, ask: (roomId) => socket.emitWithAck('message:list', { roomId, limit: 1 }) };
  };
}

const hearings: Record<string, (server: TestServer, token: string) => Promise<Hearing>> = {
  'Socket.IO over WebSocket': overSocketIo(['websocket']),
  'Socket.IO over long-polling': overSocketIo(['polling']),
  'Socket.IO that upgrades meanwhile': overSocketIo(['polling', 'websocket']),
  'plain WebSocket': async (server, token) => {
    const { ws } = await openWebSocket(server, { authorization: `Bearer ${token}` });
    const heard: number[] = [];
    const answered = new Map<number, () => void>();
    ws.on('message', (data) => {
      const { id, event, data: body } = JSON.parse(String(data));
      if (event === 'message') heard.push(body.message.seq);
      else answered.get(id)?.();
    });
    return {
      heard,
      ask: (roomId) =>
        new Promise<void>((resolve) => {
          const id = answered.size + 1;
          answered.set(id, resolve);
          ws.send(JSON.stringify({ id, command: 'message:list', input: { roomId, limit: 1 } }));
        }),
    };
  },
};

test.each(Object.entries(hearings))(
  '%s: every message once and in order, whatever is asked meanwhile',
  async (_name, open) => {
    const server = await openServer();
    const ada = await join(server, 'Ada');
    const bo = await join(server, 'Bo');
    const talking = Array.from({ length: 150 }, (_, i) => i + 1);
    const hearing = await open(server, bo.token);
    // A first answer: by then the rooms are followed.
    await hearing.ask(ada.lobby);
    for (let start = 0; start < talking.length; start += 10) {
      await Promise.all([
        ...talking
          .slice(start, start + 10)
          .map((n) => send(server, ada.token, ada.lobby, `message ${n}`)),
        hearing.ask(ada.lobby),
      ]);
    }
    await expect.poll(() => hearing.heard.length).toBeGreaterThanOrEqual(talking.length);
    expect(hearing.heard).toEqual(talking);
  },
);

test.each([1, 125, 126, 8_000])('a text of %d letters arrives whole', async (letters) => {
  const server = await openServer();
  const ada = await join(server, 'Ada');
  const plain = await openPlain(server, ada.token);
  const heard = plain.next('message');
  const text = 'ö'.repeat(letters);
  await send(server, ada.token, ada.lobby, text);
  expect(await heard).toMatchObject({ message: { text } });
});

test('who stops reading is cut, everybody else hears on, and coming back finds nothing missing', async () => {
  const server = await openServer({
    PARLEY_PRESENCE_GRACE_MS: '0',
    PARLEY_PRESENCE_MERGE_MS: '10',
  });
  const ada = await join(server, 'Ada');
  const bo = await join(server, 'Bo');
  const caller = await openPlain(server, ada.token);
  const asleep = await openWebSocket(server, { authorization: `Bearer ${bo.token}` });
  await expect
    .poll(async () => (await present(caller, ada.lobby)).includes('Bo'), { timeout: 5000 })
    .toBe(true);
  asleep.ws.pause();
  // What the two systems between them hold by themselves is some megabytes.
  const data = 'x'.repeat(limits.signalBytes - 100);
  const isHere = async () => {
    for (let i = 0; i < 50; i++) {
      await caller.call('signal:send', { roomId: ada.lobby, name: 'noise', data });
    }
    return (await present(caller, ada.lobby)).includes('Bo');
  };
  while (await isHere());
  const id = newId();
  await caller.call('message:send', { id, roomId: ada.lobby, text: 'still here' });
  const back = await openPlain(server, bo.token);
  const cursors = [{ feed: ada.lobby, epoch: '0', version: 0 }];
  expect(await back.call('feed:sync', { cursors })).toMatchObject({ ok: true });
  expect(await back.call('message:list', { roomId: ada.lobby })).toMatchObject({
    result: { messages: [{ id }] },
  });
});

async function present(caller: Awaited<ReturnType<typeof openPlain>>, roomId: string) {
  const reply = await caller.call('presence:list', { roomId });
  if (!reply.ok) throw new Error(reply.error.code);
  const { people } = reply.result as { people: { name: string }[] };
  return people.map(({ name }) => name);
}

test('who leaves hears nothing that comes after their leaving', async () => {
  const server = await openServer();
  const ada = await join(server, 'Ada');
  const bo = await join(server, 'Bo');
  const made = await post(server, 'room:create', { id: newId(), name: 'Tea' }, ada.token);
  const roomId = resultOf<Result<'room:create'>>(made).room.id;
  resultOf(await post(server, 'room:join', { roomId }, bo.token));
  const { ws, nextFrame } = await openWebSocket(server, { authorization: `Bearer ${bo.token}` });
  await nextFrame();
  const versions: number[] = [];
  const left = new Promise<number>((resolve) => {
    ws.on('message', (data) => {
      const { event, data: change } = JSON.parse(String(data));
      if (event === 'message') versions.push(change.version);
      if (event === 'membership') resolve(change.head.version);
    });
  });
  await send(server, ada.token, roomId, 'the first');
  await expect.poll(() => versions.length).toBe(1);
  const talk = Array.from({ length: 40 }, async (_, n) => {
    if (n === 20) ws.send(JSON.stringify({ id: 1, command: 'room:leave', input: { roomId } }));
    return send(server, ada.token, roomId, `message ${n}`);
  });
  await Promise.all(talk);
  const version = await left;
  // Whatever is still on its way to this connection arrives before this answer.
  ws.send(JSON.stringify({ id: 2, command: 'room:list', input: {} }));
  await new Promise<void>((resolve) => {
    ws.on('message', (data) => {
      if (JSON.parse(String(data)).id === 2) resolve();
    });
  });
  expect(versions.filter((heard) => heard > version)).toEqual([]);
});
