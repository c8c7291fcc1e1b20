import { env } from 'node:process';
import { scratchFolder } from '../folders.ts';
import { ofCheckout } from './checkout.ts';
import type { Data } from './data.ts';
import { ServerProcess } from './server-process.ts';
import { SqliteData } from './sqlite-data.ts';

/**
 * The real server on this data, which goes when it stops.
 *
 * @param checkout where it is; here if it is not said
 */
export async function startParley(data: Data, checkout?: string): Promise<ServerProcess> {
  const cache = compiled.get(checkout) ?? compile(checkout);
  compiled.set(checkout, cache);
  return launch(data, await cache, checkout);
}

const compiled = new Map<string | undefined, Promise<string>>();

/**
 * Node keeps compiled code when a process ends in good order, so all but the first start have it.
 *
 * @returns the folder where it is kept
 */
async function compile(checkout?: string): Promise<string> {
  const cache = scratchFolder();
  const first = await launch(new SqliteData(), cache, checkout);
  await first.stop('SIGTERM');
  return cache;
}

/** All of a load comes from one address, as fast as it can: limits and refusals are off. */
async function launch(data: Data, compileCache: string, checkout?: string): Promise<ServerProcess> {
  type Config = typeof import('../../server/config.ts');
  const { settings } = await ofCheckout<Config>('server/config.ts', checkout);
  const limits = Object.keys(settings).filter((name) => /^PARLEY_(LIMIT|SHED)_/.test(name));
  return ServerProcess.start(
    'server/main.ts',
    {
      ...Object.fromEntries(limits.map((name) => [name, '0'])),
      ...data.settings,
      PARLEY_PORT: '0',
      PARLEY_LOG_LEVEL: 'warn',
      // A hundred names a packet: thousands who came at once are told of in seconds, not in minutes,
      // and the measuring can begin.
      PARLEY_PRESENCE_MERGE_MS: '200',
      // See scripts/server-env.mjs.
      NODE_OPTIONS: env.SERVER_NODE_OPTIONS ?? '',
      NODE_COMPILE_CACHE: compileCache,
    },
    () => data.remove(),
    [],
    checkout,
  );
}
