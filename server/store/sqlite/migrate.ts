import { readdirSync, readFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';

const folder = new URL('./migrations/', import.meta.url);

interface Migration {
  number: number;
  sql: string;
}

/** The migrations in their order: files named `0001-what-it-does.sql`, numbered without a hole. */
export function readMigrations(): Migration[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  return files.map((name, index) => {
    const number = Number.parseInt(name, 10);
    if (number !== index + 1) throw new Error(`migration ${name} should have number ${index + 1}`);
    return { number, sql: readFileSync(new URL(name, folder), 'utf8') };
  });
}

/**
 * Brings the database to the newest migration, each in a transaction of its own with its number,
 * so that a crash in the middle leaves a whole earlier state. Throws on a database that a newer
 * Parley has written: running backwards would corrupt it silently.
 */
export function migrate(db: DatabaseSync, migrations: readonly Migration[]): void {
  const row = db.prepare('pragma user_version').get() as { user_version: number };
  const newest = migrations.at(-1)?.number ?? 0;
  if (row.user_version > newest) {
    throw new Error(
      `This database is of version ${row.user_version}, made by a newer Parley; this one knows ${newest}. ` +
        'Start the newer Parley again, or restore a backup from before the upgrade.',
    );
  }
  for (const { number, sql } of migrations) {
    if (number <= row.user_version) continue;
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
