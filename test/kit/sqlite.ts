import { expect, onTestFinished } from 'vitest';
import { SqliteStore } from '../../server/store/sqlite/sqlite-store.ts';
import { tempFolder } from './temp-folder.ts';

/**
 * An embedded store for the running test. An error that no rule explains fails the test, and so does
 * a restored database where none was restored, or none where one was.
 */
export function openSqlite(
  options: { folder?: string; limitMegabytes?: number; isRestored?: boolean } = {},
): SqliteStore {
  const unexpected: unknown[] = [];
  let isRestored = false;
  const store = new SqliteStore({
    folder: options.folder ?? tempFolder(),
    limitMegabytes: options.limitMegabytes ?? 0,
    probeMillis: 20,
    onError: (error) => {
      if (!String(error).includes('nothing can be written')) unexpected.push(error);
    },
    onRestored: () => {
      isRestored = true;
    },
    onDeath: (error) => unexpected.push(error),
  });
  onTestFinished(async () => {
    await store.close();
    expect(isRestored, 'the database is a restored one').toBe(options.isRestored ?? false);
    if (unexpected.length > 0) throw new AggregateError(unexpected, 'the store reported bugs');
  });
  return store;
}
