import { afterAll, onTestFinished } from 'vitest';
import { type PostgresServer, startPostgres } from './postgres-server.ts';

let shared: Promise<PostgresServer> | null = null;

/** The server that the tests of one file share; started by the first that asks. */
export function sharedPostgres(): Promise<PostgresServer> {
  shared ??= startPostgres();
  return shared;
}

afterAll(async () => {
  await (await shared)?.remove();
});

/** A server of the running test's own, which may be killed. */
export async function ownPostgres(): Promise<PostgresServer> {
  const server = await startPostgres();
  onTestFinished(() => server.remove());
  return server;
}
