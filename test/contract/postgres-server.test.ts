import { expect, test } from 'vitest';
import { ownPostgres } from '../kit/postgres.ts';

test('the PostgreSQL of the tests can be killed, and keeps what was committed', async () => {
  const server = await ownPostgres();
  const url = await server.createDatabase();
  await server.query('create table t (x int); insert into t values (7)', url);
  await server.kill();
  await expect(server.query('select x from t', url)).rejects.toThrow(/ECONNREFUSED/);
  await server.start();
  expect(await server.query('select x from t', url)).toEqual([{ x: 7 }]);
  expect(await server.query('show fsync', url)).toEqual([{ fsync: 'on' }]);
}, 30_000);
