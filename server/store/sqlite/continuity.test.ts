import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { tempFolder } from '../../../test/kit/temp-folder.ts';
import { readMigrations } from '../migrations.ts';
import { Continuity, databaseFile } from './continuity.ts';
import { Database } from './database.ts';
import { migrate, sqliteMigrations } from './migrate.ts';

type CrashPoint = 'before the commit' | 'before the mark is placed' | 'after all of it';

/** What a start does, or a commit every now and then, up to where the process dies. */
function markUntil(db: Database, continuity: Continuity, crash: CrashPoint): void {
  db.raw.exec('begin');
  db.perform(continuity.mark());
  db.raw.exec(crash === 'before the commit' ? 'rollback' : 'commit');
  if (crash === 'after all of it') continuity.place();
}

function openDatabase(folder: string): Database {
  const file = join(folder, databaseFile);
  const db = new Database({ file, readOnly: false, limitMegabytes: 0 });
  migrate(db.raw, readMigrations(sqliteMigrations));
  return db;
}

test('a copy in the place of the database is a restored one, even if no mark was made since', () => {
  const folder = tempFolder();
  const db = openDatabase(folder);
  const continuity = new Continuity(folder);
  db.perform(continuity.ensure());
  markUntil(db, continuity, 'after all of it');
  db.raw.exec(`vacuum into '${join(folder, 'copy.db')}'`);
  db.close();
  renameSync(join(folder, 'copy.db'), join(folder, databaseFile));
  const copy = openDatabase(folder);
  onTestFinished(() => copy.close());
  expect(copy.perform(new Continuity(folder).ensure())).toEqual({ isRestored: true });
});

test.each<CrashPoint>(['before the commit', 'before the mark is placed', 'after all of it'])(
  'a crash %s is not taken for a restored backup',
  (crash) => {
    const folder = tempFolder();
    const file = join(folder, databaseFile);
    const db = new Database({ file, readOnly: false, limitMegabytes: 0 });
    onTestFinished(() => db.close());
    migrate(db.raw, readMigrations(sqliteMigrations));
    for (let start = 1; start <= 3; start++) {
      const continuity = new Continuity(folder);
      expect(db.perform(continuity.ensure())).toEqual({ isRestored: false });
      for (let i = 0; i < 3; i++) markUntil(db, continuity, 'after all of it');
      markUntil(db, continuity, crash);
    }
  },
);
