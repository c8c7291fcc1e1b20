import { newId } from '../../protocol/uuid.ts';
import type { Target } from './attack.ts';
import { frame, opcode } from './frames.ts';
import { RawWebSocket } from './raw-websocket.ts';

type Flood = (target: Target, token: string) => Promise<void>;

/** What one connection can do by sheer mass. Each ends when the server has ended the connection. */
export const floods = {
  pings: (target, token) => plain(target, token, frame(opcode.ping, 'x'.repeat(125))),
  'commands over a plain WebSocket, no answer read': (target, token) =>
    plain(target, token, frame(opcode.text, '{"id":1,"command":"room:list"}')),
  nonsense: (target, token) => plain(target, token, frame(opcode.text, 'nonsense')),
  'commands over Socket.IO, no answer read': async (target, token) => {
    const path = '/socket.io/?EIO=4&transport=websocket';
    const ws = await opened(RawWebSocket.open(target.port, path, []));
    ws.send(frame(opcode.text, `40{"token":"${token}"}`));
    await ws.until((text) => text.startsWith('42["hello"'));
    await ws.flood(frame(opcode.text, '421["room:list",{}]'));
  },
  'commands over long-polling, no poll': async ({ url }, token) => {
    const root = `${url}/socket.io/?EIO=4&transport=polling`;
    const opened = await (await fetch(root)).text();
    const address = `${root}&sid=${JSON.parse(opened.slice(1)).sid}`;
    const headers = { 'content-type': 'text/plain;charset=UTF-8' };
    const post = (body: string) => fetch(address, { method: 'POST', headers, body });
    await post(`40{"token":"${token}"}`);
    while (!(await (await fetch(address)).text()).includes('42["hello"'));
    const body = Array.from({ length: 2_000 }, () => '421["room:list",{}]').join('\x1e');
    while ((await post(body)).ok);
  },
  'a hundred thousand rooms at once': async (target, token) => {
    const cursors = Array.from({ length: 100_000 }, () => ({
      feed: newId(),
      epoch: 'e',
      version: 0,
    }));
    const text = JSON.stringify({ id: 1, command: 'feed:sync', input: { cursors } });
    const ws = await opened(RawWebSocket.open(target.port, '/ws', bearer(token)));
    ws.send(frame(opcode.text, text));
    await ws.until(() => false);
  },
} as const satisfies Record<string, Flood>;

async function plain({ port }: Target, token: string, bytes: Buffer): Promise<void> {
  const ws = await opened(RawWebSocket.open(port, '/ws', bearer(token)));
  await ws.flood(bytes);
}

function bearer(token: string): string[] {
  return [`authorization: Bearer ${token}`];
}

async function opened(opening: Promise<RawWebSocket | null>): Promise<RawWebSocket> {
  const ws = await opening;
  if (!ws) throw new Error('the handshake was refused');
  return ws;
}
