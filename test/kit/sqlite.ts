import { onTestFinished } from 'vitest';
import { SqliteStore } from '../../server/store/sqlite/sqlite-store.ts';
import { tempFolder } from './temp-folder.ts';

/** An embedded store for the running test. An error that no rule explains fails the test. */
export function openSqlite(
  options: { folder?: string; limitMegabytes?: number } = {},
): SqliteStore {
  const unexpected: unknown[] = [];
  const store = new SqliteStore({
    folder: options.folder ?? tempFolder(),
    limitMegabytes: options.limitMegabytes ?? 0,
    probeMillis: 20,
    onError: (error) => {
      if (!String(error).includes('nothing can be written')) unexpected.push(error);
    },
    onDeath: (error) => unexpected.push(error),
  });
  onTestFinished(async () => {
    await store.close();
    if (unexpected.length > 0) throw new AggregateError(unexpected, 'the store reported bugs');
  });
  return store;
}
