import type { Client } from 'pg';
import { type Migration, missing } from '../migrations.ts';

export const postgresMigrations = new URL('./migrations/', import.meta.url);

/**
 * Brings the database to the newest migration, each in a transaction of its own with its number.
 * The caller sees to it that nobody else does so meanwhile. Throws on a database of a newer Parley.
 */
export async function migrate(client: Client, migrations: readonly Migration[]): Promise<void> {
  await client.query(
    `create table if not exists migration (
       number integer primary key,
       name text not null,
       applied_at timestamptz not null default now()
     )`,
  );
  const { rows } = await client.query<{ version: number }>(
    'select coalesce(max(number), 0) as version from migration',
  );
  for (const { number, name, sql } of missing(migrations, rows[0]?.version ?? 0)) {
    await client.query('begin');
    try {
      await client.query(sql);
      await client.query('insert into migration (number, name) values ($1, $2)', [number, name]);
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
  }
}
