import type { Config } from './config.ts';
import type { Log } from './log.ts';
import { SqliteStore } from './store/sqlite/sqlite-store.ts';
import type { Store } from './store/store.ts';

/** How often a store that cannot write tries again by itself, in ms. */
const probeMillis = 1_000;

/** The store that the settings choose. Rejects with one readable line when it cannot be used. */
export async function openStore(config: Config, log: Log): Promise<Store> {
  const onError = (error: unknown) => log.error({ err: error }, 'storage');
  const onRestored = () =>
    log.warn('the database is a restored one: every client will fetch its rooms afresh');
  if (config.databaseUrl !== null) {
    // The client library costs memory and a moment, which only those pay who use it.
    const { PostgresStore } = await import('./store/postgres/postgres-store.ts');
    return await PostgresStore.open({
      url: config.databaseUrl,
      readers: config.databaseReaders,
      probeMillis,
      onError,
      onRestored,
    });
  }
  return new SqliteStore({
    folder: config.dataFolder,
    limitMegabytes: config.databaseLimitMegabytes,
    probeMillis,
    onError,
    onRestored,
    onDeath: (error) => {
      log.fatal({ err: error }, 'the storage thread died');
      process.exit(1);
    },
  });
}
