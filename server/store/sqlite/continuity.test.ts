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
