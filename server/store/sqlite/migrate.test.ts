import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { migrate } from './migrate.ts';

const first = { number: 1, sql: 'create table a (x)' };

test('migrations run once each, in order', () => {
  const db = new DatabaseSync(':memory:');
  migrate(db, [first]);
  migrate(db, [
    first,
    { number: 2, sql: 'alter table a add column y; insert into a values (1, 2)' },
  ]);
  migrate(db, [first, { number: 2, sql: 'this would fail' }]);
  expect(db.prepare('select y from a').get()).toMatchObject({ y: 2 });
});

test('a migration that fails leaves the database as it was', () => {
  const db = new DatabaseSync(':memory:');
  const broken = { number: 2, sql: 'create table b (x); insert into nowhere values (1)' };
  expect(() => migrate(db, [first, broken])).toThrow(/nowhere/);
  expect(db.prepare('pragma user_version').get()).toMatchObject({ user_version: 1 });
  expect(() => db.exec('select * from b')).toThrow(/no such table/);
});

test('a database from the future is refused', () => {
  const db = new DatabaseSync(':memory:');
  db.exec('pragma user_version = 2');
  expect(() => migrate(db, [first])).toThrow(/newer Parley/);
});
