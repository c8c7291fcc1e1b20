import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test } from 'vitest';
import { readMigrations } from '../../server/store/migrations.ts';
import { postgresMigrations } from '../../server/store/postgres/migrate.ts';
import { migrate, sqliteMigrations } from '../../server/store/sqlite/migrate.ts';
import { closePostgres, openPostgres, sharedPostgres } from '../kit/postgres.ts';

afterAll(closePostgres);

/** The columns, keys and indexes of all tables, one line each, in SQLite's words. */
type Schema = string[];

const sqliteTypes: Record<string, string> = { text: 'TEXT', bigint: 'INTEGER', bytea: 'BLOB' };

function ofSqlite(): Schema {
  const db = new DatabaseSync(':memory:');
  migrate(db, readMigrations(sqliteMigrations));
  const rows = (sql: string) => db.prepare(sql).all() as Record<string, string>[];
  return [
    ...rows(
      `select t.name || '.' || c.name || ' ' || c.type || iif(c."notnull" or c.pk, ' not null', '') as line
       from sqlite_schema t, pragma_table_info(t.name) c where t.type = 'table'`,
    ),
    ...rows(
      `select t.name || iif(i."unique", ' unique ', ' index ') ||
         (select group_concat(name, ',') from (select name from pragma_index_info(i.name) order by seqno)) as line
       from sqlite_schema t, pragma_index_list(t.name) i where t.type = 'table'`,
    ),
    // The one key that is no index of its own.
    { line: 'probe unique id' },
    ...rows(
      `select t.name || ' key ' || f."from" || ' → ' || f."table" as line
       from sqlite_schema t, pragma_foreign_key_list(t.name) f where t.type = 'table'`,
    ),
  ]
    .map(({ line = '' }) => line)
    .sort();
}

async function ofPostgres(): Promise<Schema> {
  const server = await sharedPostgres();
  const url = await server.createDatabase();
  await (await openPostgres({ url })).close();
  const columns = await server.query(
    `select table_name, column_name, data_type, is_nullable from information_schema.columns
     where table_schema = 'public' and table_name <> 'migration'`,
    url,
  );
  const others = await server.query(
    `select t.relname || case when i.indisunique then ' unique ' else ' index ' end ||
       (select string_agg(a.attname, ',' order by k.place)
        from unnest(i.indkey::int[]) with ordinality as k (number, place)
        join pg_attribute a on a.attrelid = t.oid and a.attnum = k.number) as line
     from pg_index i join pg_class t on t.oid = i.indrelid
     where t.relnamespace = 'public'::regnamespace and t.relname <> 'migration'
     union all
     select t.relname || ' key ' || a.attname || ' → ' || target.relname
     from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_class target on target.oid = c.confrelid
     join pg_attribute a on a.attrelid = t.oid and a.attnum = c.conkey[1]
     where c.contype = 'f'`,
    url,
  );
  return [
    ...columns.map((column) => {
      const type = sqliteTypes[String(column.data_type)] ?? String(column.data_type);
      const isNullable = column.is_nullable === 'YES';
      return `${column.table_name}.${column.column_name} ${type}${isNullable ? '' : ' not null'}`;
    }),
    ...others.map(({ line }) => String(line)),
  ].sort();
}

test('both engines have the same migrations', () => {
  const ofBoth = [sqliteMigrations, postgresMigrations].map((folder) =>
    readMigrations(folder).map(({ number, name }) => ({ number, name })),
  );
  expect(ofBoth[0]).not.toEqual([]);
  expect(ofBoth[1]).toEqual(ofBoth[0]);
});

test('which make the same tables, columns, keys and indexes', async () => {
  const sqlite = ofSqlite();
  expect(sqlite).toContain('message unique room_id,seq');
  expect(await ofPostgres()).toEqual(sqlite);
}, 30_000);

test('ids are in the order of their bytes everywhere: no index of another collation finds them', async () => {
  const server = await sharedPostgres();
  const url = await server.createDatabase();
  await (await openPostgres({ url })).close();
  const others = await server.query(
    `select table_name || '.' || column_name as line from information_schema.columns
     where table_schema = 'public' and data_type = 'text' and collation_name is distinct from 'C'
       and (column_name ~ '(^|_)id$' or column_name = 'pair')`,
    url,
  );
  expect(others).toEqual([]);
}, 30_000);
