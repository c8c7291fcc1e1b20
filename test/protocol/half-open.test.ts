import { Server } from 'socket.io';
import { expect, onTestFinished, test } from 'vitest';
import { connect } from '../../client/connect.ts';
import type { Parley } from '../../client/parley.ts';
import { Unreachable } from '../../client/transport.ts';
import { SocketIoTransport } from '../../client/transport-socketio.ts';
import { openWebSocket, transports } from '../kit/callers.ts';
import { openServer, type TestServer } from '../kit/server.ts';
import { SilentProxy } from '../kit/silent-proxy.ts';

/** Short, so that the tests need not wait 12 s; what holds for these holds for others. */
const heartbeat = {
  PARLEY_HEARTBEAT_MS: '200',
  PARLEY_PRESENCE_GRACE_MS: '0',
  PARLEY_PRESENCE_MERGE_MS: '0',
};

async function come(url: string, name: string): Promise<Parley> {
  const parley = await connect(url, { name });
  onTestFinished(() => parley.stop());
  const lobby = parley.rooms[0]?.id ?? '';
  parley.openRoom(lobby);
  await expect.poll(() => parley.people(lobby).status).toBe('ready');
  return parley;
}

/** Ada, at the server, and the way to it on which others come. */
async function scene(): Promise<{
  server: TestServer;
  ada: Parley;
  lobby: string;
  way: SilentProxy;
}> {
  const server = await openServer(heartbeat);
  const ada = await come(server.url, 'Ada');
  return { server, ada, lobby: ada.rooms[0]?.id ?? '', way: await SilentProxy.open(server.port) };
}

test('a client notices that its connection is dead, comes back, and has missed nothing', async () => {
  const { ada, lobby, way } = await scene();
  const bo = await come(way.url, 'Bo');
  const states: string[] = [];
  bo.subscribe('connection', () => states.push(bo.connection.state));
  way.silence();
  await ada.send(lobby, 'said into the silence');
  await bo.send(lobby, 'typed into the silence');
  const texts = () => bo.timeline(lobby).messages.map(({ text }) => text);
  const all = ['said into the silence', 'typed into the silence'];
  await expect.poll(texts, { timeout: 5_000 }).toEqual(all);
  await expect.poll(() => bo.timeline(lobby).pending).toEqual([]);
  expect(states).toContain('offline');
}, 15_000);

for (const [name, open] of Object.entries(transports).filter(([kind]) => kind !== 'HTTP')) {
  test(`the server notices a dead connection: ${name}`, async () => {
    const { ada, lobby, way } = await scene();
    const notices = () =>
      ada.timeline(lobby).notices.map(({ kind, person }) => `${person.name} ${kind}`);
    await (await open(way)).call('guest:join', { name: 'Bo' });
    await expect.poll(notices, { timeout: 5_000 }).toContain('Bo joined');
    way.silenceForGood();
    await expect.poll(notices, { timeout: 5_000 }).toContain('Bo left');
  }, 15_000);
}

test('a plain WebSocket that answers its heartbeats stays', async () => {
  const { server } = await scene();
  const { ws } = await openWebSocket(server);
  let pings = 0;
  ws.on('ping', () => pings++);
  await expect.poll(() => pings, { timeout: 5_000 }).toBeGreaterThan(3);
  expect(ws.readyState).toBe(ws.OPEN);
});

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
