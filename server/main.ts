import { afterStart } from './after-start.ts';
import { type Config, readConfig } from './config.ts';
import { openLog } from './log.ts';
import { openStore } from './open-store.ts';
import { secretFile } from './secret-file.ts';
import { startServer } from './server.ts';

/** What is still under way this long after the signal to stop is given up, in ms. */
const stopMillis = 10_000;

await main();

async function main(): Promise<void> {
  const config = await orExit(() => readConfig(process.env));
  const log = await openLog(config.logLevel);
  const store = await orExit(() => openStore(config, log));
  const secret = await orExit(() => secretOf(config));
  const server = await startServer({ ...config, secret }, store, log).catch(
    async (error: unknown) => {
      await store.close();
      return exit(describe(error, config));
    },
  );
  const address = config.publicUrl?.origin ?? server.address.replace('127.0.0.1', 'localhost');
  log.info({ data: config.databaseUrl === null ? config.dataFolder : 'PostgreSQL' }, 'ready');
  afterStart();
  console.log(`\n  Parley is ready at ${address}\n`);
  if (server.setupToken !== null) {
    // Behind the #, where no proxy and no log of requests gets to see it.
    console.log(
      `  Nobody owns it yet. Who opens this link becomes its owner; it works once, until the next start:\n  ${address}/setup#${server.setupToken}\n`,
    );
  }

  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => exit('could not stop in time'), stopMillis).unref();
    server.stop().then(
      () => process.exit(0),
      (error: unknown) => exit(String(error)),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/** The folder is there, and ours alone, once the store is open. */
function secretOf({ secret, databaseUrl, dataFolder }: Config): string | null {
  return secret ?? (databaseUrl === null ? secretFile(dataFolder) : null);
}

async function orExit<T>(action: () => T | Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    return exit(error instanceof Error ? error.message : String(error));
  }
}

/** Ends with a line for the person at the console, not with a stack. */
function exit(message: string): never {
  console.error(`\n  ${message}\n`);
  process.exit(1);
}

function describe(error: unknown, config: Config): string {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return `Port ${config.port} is in use. Set PARLEY_PORT to another one.`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
