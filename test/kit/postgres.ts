import { afterAll, expect, onTestFinished } from 'vitest';
import { PostgresStore } from '../../server/store/postgres/postgres-store.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';

let shared: Promise<PostgresServer> | null = null;

/** The server that the tests of one file share; started by the first that asks. */
export function sharedPostgres(): Promise<PostgresServer> {
  shared ??= startPostgres();
  return shared;
}

// Thousands of files, and a machine that may be busy with other tests.
const removeMillis = 60_000;

afterAll(async () => {
  await (await shared)?.remove();
}, removeMillis);

/** A server of the running test's own, which may be killed. */
export async function ownPostgres(): Promise<PostgresServer> {
  const server = await startPostgres();
  onTestFinished(() => server.remove());
  return server;
}

/**
 * A store for the running test. An error that no rule explains fails the test, and so does a
 * restored database where none was restored, or none where one was.
 *
 * @param options.url an empty place on the file's shared server when it is not given
 */
export async function openPostgres(
  options: { url?: string; isRestored?: boolean } = {},
): Promise<PostgresStore> {
  const unexpected: unknown[] = [];
  let isRestored = false;
  const store = await PostgresStore.open({
    url: options.url ?? (await (await sharedPostgres()).createSchema()),
    readers: 4,
    probeMillis: 20,
    onError: (error) => {
      if (!expected.test(String(error))) unexpected.push(error);
    },
    onRestored: () => {
      isRestored = true;
    },
  });
  onTestFinished(async () => {
    await store.close();
    expect(isRestored, 'the database is a restored one').toBe(options.isRestored ?? false);
    if (unexpected.length > 0) throw new AggregateError(unexpected, 'the store reported bugs');
  });
  return store;
}

/** What tests do to a database on purpose, as its store reports it. */
const expected = /nothing can be written|terminat|ECONNRE/;
