import { expect, onTestFinished } from 'vitest';
import { readMigrations } from '../../server/store/migrations.ts';
import { migrate, postgresMigrations } from '../../server/store/postgres/migrate.ts';
import { PostgresStore } from '../../server/store/postgres/postgres-store.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';

let shared: Promise<PostgresServer> | null = null;

/** The server that the tests of one file share; started by the first that asks, and ended by `closePostgres`. */
export function sharedPostgres(): Promise<PostgresServer> {
  shared ??= startPostgres();
  return shared;
}

/** Every table, each with a copy of what the migrations put there. */
const furnish = `do $$ declare name text; begin
  for name in select tablename from pg_tables where schemaname = current_schema() loop
    execute format('create table %I as table %I', 'fresh_' || name, name);
  end loop;
end $$`;

/** Whatever a test has left, in no order of references. */
const clear = `do $$ declare name text; begin
  perform set_config('session_replication_role', 'replica', true);
  for name in select tablename from pg_tables
    where schemaname = current_schema() and tablename not like 'fresh\\_%' loop
    execute format('delete from %I', name);
    execute format('insert into %I select * from %I', name, 'fresh_' || name);
  end loop;
end $$`;

/** Those that nobody uses at this moment. */
const places: string[] = [];

/**
 * A place on the file's shared server that is as new, for the running test; another has it afterwards.
 * Making the tables takes ten times as long as clearing them.
 */
export async function emptyPlace(): Promise<string> {
  const server = await sharedPostgres();
  const url = places.pop() ?? (await makePlace(server));
  onTestFinished(async () => {
    await server.query(clear, url);
    places.push(url);
  });
  return url;
}

async function makePlace(server: PostgresServer): Promise<string> {
  const url = await server.createSchema();
  const client = await server.connect(url);
  try {
    await migrate(client, readMigrations(postgresMigrations));
    await client.query(furnish);
  } finally {
    await client.end();
  }
  return url;
}

/** To be called when a file's tests are over. */
export async function closePostgres(): Promise<void> {
  const server = await shared;
  shared = null;
  places.length = 0;
  await server?.remove();
}

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
    url: options.url ?? (await emptyPlace()),
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
