import { readMigrations } from '../migrations.ts';
import { ensureLobby } from '../sql/writes/ensure-lobby.ts';
import { answerMillis, Connection, clientConfig, connect } from './connection.ts';
import { ensureContinuity } from './continuity.ts';
import { migrate, postgresMigrations } from './migrate.ts';

/** One node at a time prepares. Any number that nobody else uses as a key: "parley" on a telephone. */
const preparationLock = 727_539;

export interface Prepared {
  lobbyId: string;
  /** The database is a restored one, and every feed has got a new epoch. */
  isRestored: boolean;
}

/**
 * Migrates, makes the lobby, and looks whether this is the database that was written last.
 *
 * @param isFirst nobody waits yet. A migration may take long, and so may another node's; later there
 *   is none to be made, and a server that does not answer is away.
 */
export async function prepare(
  url: string,
  isFirst: boolean,
  onLost: (error: Error) => void,
): Promise<Prepared> {
  const limits = isFirst ? {} : { query_timeout: answerMillis };
  const client = await connect({ ...clientConfig(url), ...limits }, onLost);
  try {
    await client.query('select pg_advisory_lock($1)', [preparationLock]);
    await migrate(client, readMigrations(postgresMigrations));
    const connection = new Connection(client);
    await client.query('begin');
    const lobbyId = await connection.perform(ensureLobby());
    const { isRestored } = await ensureContinuity(connection);
    await client.query('commit');
    return { lobbyId, isRestored };
  } finally {
    // Whatever is left open, the lock included, ends with the connection.
    await client.end();
  }
}
