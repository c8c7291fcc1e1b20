import { Server } from 'socket.io';
import { expect, onTestFinished, test } from 'vitest';
import { connect } from '../../client/connect.ts';
import { Unreachable } from '../../client/transport.ts';
import { SocketIoTransport } from '../../client/transport-socketio.ts';
import type { Result } from '../../protocol/commands.ts';
import { join, openWebSocket, post, resultOf, send, transports } from '../kit/callers.ts';
import { openServer } from '../kit/server.ts';
import { SilentProxy } from '../kit/silent-proxy.ts';

/** Short, so that the tests need not wait 12 s; what holds for these holds for others. */
const heartbeat = {
  PARLEY_HEARTBEAT_MS: '500',
  PARLEY_PRESENCE_GRACE_MS: '0',
  PARLEY_PRESENCE_MERGE_MS: '0',
};
/** Longer than anything here takes, also where others keep the processor busy. */
const patience = { timeout: 10_000, interval: 200 };

/** A server, the way to it that can go silent, and Ada, who looks at it without a connection. */
async function scene() {
  const server = await openServer(heartbeat);
  const way = await SilentProxy.open(server.port);
  const { token, lobby } = await join(server, 'Ada');
  const present = async () => {
    const reply = await post(server, 'presence:list', { roomId: lobby }, token);
    return resultOf<Result<'presence:list'>>(reply).people.map(({ name }) => name);
  };
  return { server, way, lobby, present, say: (text: string) => send(server, token, lobby, text) };
}

test('a client notices that its connection is dead, comes back, and has missed nothing', async () => {
  const { way, lobby, say } = await scene();
  const bo = await connect(way.url, { name: 'Bo' });
  onTestFinished(() => bo.stop());
  bo.openRoom(lobby);
  const states: string[] = [];
  bo.subscribe('connection', () => states.push(bo.connection.state));
  way.silence();
  await say('said into the silence');
  await bo.send(lobby, 'typed into the silence');
  const texts = () => bo.timeline(lobby).messages.map(({ text }) => text);
  const all = ['said into the silence', 'typed into the silence'];
  await expect.poll(texts, patience).toEqual(all);
  await expect.poll(() => bo.timeline(lobby).pending).toEqual([]);
  expect(states).toContain('offline');
}, 20_000);

for (const [name, open] of Object.entries(transports).filter(([kind]) => kind !== 'HTTP')) {
  test(`the server notices a dead connection: ${name}`, async () => {
    const { way, present } = await scene();
    await (await open(way)).call('guest:join', { name: 'Bo' });
    await expect.poll(present, patience).toEqual(['Bo']);
    way.silenceForGood();
    await expect.poll(present, patience).toEqual([]);
  }, 20_000);
}

test('a plain WebSocket that answers its heartbeats stays', async () => {
  const { server } = await scene();
  const { ws } = await openWebSocket(server);
  let pings = 0;
  ws.on('ping', () => pings++);
  await expect.poll(() => pings, patience).toBeGreaterThan(2);
  expect(ws.readyState).toBe(ws.OPEN);
}, 20_000);

test('a request without an answer counts as lost, while the connection seems to be open', async () => {
  const mute = new Server(0, { transports: ['websocket'] });
  onTestFinished(() => void mute.close());
  const { port } = mute.httpServer.address() as { port: number };
  const transport = new SocketIoTransport(`http://127.0.0.1:${port}`, { requestMillis: 50 });
  onTestFinished(() => transport.close());
  await new Promise<void>((resolve) => {
    transport.open({
      onOpen: resolve,
      onClose: () => undefined,
      onRefused: () => undefined,
      onEvent: () => undefined,
    });
  });
  await expect(transport.request('session:end', {})).rejects.toThrow(Unreachable);
});
