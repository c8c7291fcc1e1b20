import { connect } from 'node:net';
import { join as joinPath } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { history, join, send } from '../kit/callers.ts';
import { ParleyProcess } from '../kit/parley-process.ts';

function epochs(server: ParleyProcess): unknown[] {
  const db = new DatabaseSync(joinPath(server.dataFolder, 'parley.db'), { readOnly: true });
  const rows = db.prepare('select epoch from room union select home_epoch from person').all();
  db.close();
  return rows;
}

test('kill -9 at any moment is not taken for a restored backup', async () => {
  const server = await ParleyProcess.start();
  const { token, lobby } = await join(server, 'Ada');
  const before = epochs(server);
  for (let life = 1; life <= 3; life++) {
    await Promise.all(Array.from({ length: 20 }, (_, i) => send(server, token, lobby, `${i}`)));
    await server.kill();
    await server.start();
  }
  expect(epochs(server)).toEqual(before);
}, 60_000);

function stored(server: ParleyProcess): { text: string; seq: number }[] {
  const db = new DatabaseSync(joinPath(server.dataFolder, 'parley.db'));
  const rows = db.prepare('select text, seq from message order by seq').all();
  db.close();
  return rows.map(({ text, seq }) => ({ text: String(text), seq: Number(seq) }));
}

test('asked to stop, it answers what is under way and ends clean', async () => {
  const server = await ParleyProcess.start();
  const { token, lobby } = await join(server, 'Ada');
  const replies = Promise.allSettled(
    Array.from({ length: 200 }, (_, i) => send(server, token, lobby, `line ${i}`)),
  );
  await expect.poll(() => history(server, token, lobby)).not.toEqual([]);
  expect(await server.stop()).toBe(0);
  const acknowledged = (await replies).filter(
    (reply) => reply.status === 'fulfilled' && reply.value.ok,
  );
  expect(stored(server).length).toBe(acknowledged.length);
});

test('asked to stop, it does so in time whoever is asleep', async () => {
  const server = await ParleyProcess.start();
  const { token, lobby } = await join(server, 'Ada');
  await send(server, token, lobby, 'kept');
  const head = `HTTP/1.1\r\nHost: localhost:${server.port}\r\n`;
  const upgrade = `${head}Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`;
  const body = 'Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{"na';
  for (const opening of [
    `GET /ws ${upgrade}`,
    `GET /socket.io/?EIO=4&transport=websocket ${upgrade}`,
    `POST /api/v1/guest:join ${head}${body}`,
  ]) {
    const sleeper = connect(server.port, 'localhost');
    onTestFinished(() => {
      sleeper.destroy();
    });
    sleeper.on('error', () => sleeper.destroy());
    await new Promise<void>((resolve) => sleeper.write(opening, () => resolve()));
    if (opening.startsWith('GET')) await new Promise((resolve) => sleeper.once('data', resolve));
    sleeper.pause();
  }
  expect(await server.stop()).toBe(0);
  expect(stored(server).map(({ text }) => text)).toEqual(['kept']);
});

test('handshakes that are refused or broken off end nothing but themselves', async () => {
  const server = await ParleyProcess.start();
  for (const path of ['/ws', '/socket.io/?EIO=4&transport=websocket', '/elsewhere']) {
    for (let i = 0; i < 15; i++) {
      const socket = connect(server.port, 'localhost');
      socket.on('error', () => socket.destroy());
      await new Promise((resolve) => socket.once('connect', resolve));
      socket.write(
        `GET ${path} HTTP/1.1\r\nHost: x\r\nOrigin: http://evil.example\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
      );
      socket.resetAndDestroy();
    }
  }
  const { token, lobby } = await join(server, 'Ada');
  expect(await send(server, token, lobby, 'alive')).toMatchObject({ ok: true });
});

test('a second process on the same data says so and leaves it alone', async () => {
  const server = await ParleyProcess.start();
  await expect(ParleyProcess.start({ PARLEY_DATA: server.dataFolder })).rejects.toThrow(
    /in use by another Parley/,
  );
  const { token, lobby } = await join(server, 'Ada');
  expect(await send(server, token, lobby, 'undisturbed')).toMatchObject({ ok: true });
});

test('a wrong setting stops the start with its name', async () => {
  await expect(ParleyProcess.start({ PARLEY_HEARTBEAT_MS: 'soon' })).rejects.toThrow(
    /PARLEY_HEARTBEAT_MS: must be a whole number/,
  );
});

test('a full disk: the sender is told, the health check says so, and it recovers by itself', async () => {
  const server = await ParleyProcess.start({ PARLEY_DATABASE_LIMIT_MB: '1' });
  const { token, lobby } = await join(server, 'Ada');
  const text = '字'.repeat(8_000);
  let refused: unknown = null;
  let stands = 0;
  while (!refused) {
    const reply = await send(server, token, lobby, text);
    if (reply.ok) stands++;
    else refused = reply;
  }
  expect(refused).toMatchObject({ ok: false, error: { code: 'unavailable', retry: true } });
  const health = async () => (await fetch(`${server.url}/healthz`)).status;
  expect(await health()).toBe(503);
  expect(stored(server)).toHaveLength(stands);

  const operator = new DatabaseSync(joinPath(server.dataFolder, 'parley.db'), { timeout: 5_000 });
  operator.exec('delete from message where seq <= 10');
  operator.close();
  await expect.poll(health, { timeout: 10_000 }).toBe(200);
  expect(await send(server, token, lobby, text)).toMatchObject({ ok: true });
});
