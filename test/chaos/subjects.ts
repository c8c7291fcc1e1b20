import { parleyOnPostgres } from './parley-on-postgres.ts';
import { parleyOnSqlite } from './parley-on-sqlite.ts';
import type { Subject } from './subject.ts';
import { tutorial } from './tutorial/subject.ts';

/** What `npm run test:chaos -- --on …` can name. Each is opened for the running test. */
export const subjects: Record<string, () => Promise<Subject>> = {
  sqlite: parleyOnSqlite,
  postgres: parleyOnPostgres,
  tutorial,
};
