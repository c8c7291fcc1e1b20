import type { DatabaseSync } from 'node:sqlite';
import { type Migration, missing } from '../migrations.ts';

export const sqliteMigrations = new URL('./migrations/', import.meta.url);

/**
 * Brings the database to the newest migration, each in a transaction of its own with its number,
 * so that a crash in the middle leaves a whole earlier state. Throws on a database of a newer Parley.
 */
export function migrate(
  db: DatabaseSync,
  migrations: readonly Pick<Migration, 'number' | 'sql'>[],
): void {
  const row = db.prepare('pragma user_version').get() as { user_version: number };
  for (const { number, sql } of missing(migrations, row.user_version)) {
    db.exec('begin immediate');
    try {
      db.exec(sql);
      db.exec(`pragma user_version = ${number}`);
      db.exec('commit');
    } catch (error) {
      if (db.isTransaction) db.exec('rollback');
      throw error;
    }
  }
}
