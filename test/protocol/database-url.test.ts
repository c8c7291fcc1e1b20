import { existsSync } from 'node:fs';
import { join as joinPath } from 'node:path';
import { expect, test } from 'vitest';
import { history, join, send } from '../kit/callers.ts';
import { freePort } from '../kit/free-port.ts';
import { ParleyProcess } from '../kit/parley-process.ts';
import { ownPostgres } from '../kit/postgres.ts';

test('with DATABASE_URL everything is in PostgreSQL, through a crash of either', async () => {
  const postgres = await ownPostgres();
  const server = await ParleyProcess.start({ DATABASE_URL: await postgres.createDatabase() });
  const ada = await join(server, 'Ada');
  const say = (text: string) => send(server, ada.token, ada.lobby, text);
  await say('before');
  await server.kill();
  await server.start();
  await say('between');
  await postgres.kill();
  await expect.poll(() => health(server), { timeout: 5000 }).toBe(503);
  await postgres.start();
  await expect.poll(() => health(server), { timeout: 10_000 }).toBe(200);
  await say('after');
  const messages = await history(server, ada.token, ada.lobby);
  expect(messages.map(({ text }) => text)).toEqual(['before', 'between', 'after']);
  expect(existsSync(joinPath(server.dataFolder, 'parley.db'))).toBe(false);
  expect(await server.stop()).toBe(0);
}, 60_000);

test('a database that cannot be reached ends the start with one line, without the password', async () => {
  const address = `127.0.0.1:${await freePort()}/parley`;
  const start = ParleyProcess.start({ DATABASE_URL: `postgres://ada:secret@${address}` });
  const error = await start.then(
    () => null,
    (reason: unknown) => String(reason),
  );
  expect(error).toContain(`The database ${address} cannot be used: connect ECONNREFUSED`);
  expect(error).not.toContain('secret');
  expect(error).not.toContain('    at ');
});

async function health(server: ParleyProcess): Promise<number> {
  return (await fetch(`${server.url}/healthz`)).status;
}
