import { fact, noteFact, renewEpochs } from '../sql/continuity.ts';
import type { Connection } from './connection.ts';

/**
 * Which database this is. A dump that was restored has another oid of the database or the table; a
 * server restored to a point in time, or promoted, has another timeline; a new one another system
 * identifier.
 */
interface Identity {
  database: string;
  table: string;
  /** Null where the role may not ask. */
  system: string | null;
  timeline: string | null;
}

const factName = 'identity';

/**
 * Gives every feed a new epoch when the database is not the one that was written last. Runs in the
 * caller's transaction, which nobody else's may overlap.
 */
export async function ensureContinuity(connection: Connection): Promise<{ isRestored: boolean }> {
  const identity = await identify(connection);
  const noted = await connection.perform(fact(factName));
  const isRestored = noted !== undefined && !isSame(JSON.parse(noted) as Identity, identity);
  if (isRestored) await connection.perform(renewEpochs());
  if (noted === undefined || isRestored) {
    await connection.perform(noteFact(factName, JSON.stringify(identity)));
  }
  return { isRestored };
}

/** What one of the two could not ask says nothing. */
function isSame(noted: Identity, now: Identity): boolean {
  const parts = ['database', 'table', 'system', 'timeline'] as const;
  return parts.every(
    (part) => noted[part] === null || now[part] === null || noted[part] === now[part],
  );
}

async function identify(connection: Connection): Promise<Identity> {
  const { rows } = await connection.query<{
    database: string;
    table: string;
    maySystem: boolean;
    mayTimeline: boolean;
  }>(
    `select oid::text as database, 'room'::regclass::oid::text as table,
       has_function_privilege('pg_control_system()', 'execute') as "maySystem",
       has_function_privilege('pg_current_wal_lsn()', 'execute')
         and has_function_privilege('pg_walfile_name(pg_lsn)', 'execute') as "mayTimeline"
     from pg_database where datname = current_database()`,
  );
  const [row] = rows;
  if (!row) throw new Error('the database does not know itself');
  return {
    database: row.database,
    table: row.table,
    system: row.maySystem
      ? await one(connection, 'select system_identifier::text as value from pg_control_system()')
      : null,
    // The first eight digits of the log's file name. The control file learns of a promotion later.
    timeline: row.mayTimeline
      ? await one(connection, 'select left(pg_walfile_name(pg_current_wal_lsn()), 8) as value')
      : null,
  };
}

async function one(connection: Connection, sql: string): Promise<string | null> {
  const { rows } = await connection.query<{ value: string }>(sql);
  return rows[0]?.value ?? null;
}
