import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../../client/connect.ts';
import type { Parley } from '../../client/parley.ts';
import { readConfig } from '../../server/config.ts';
import { openLog } from '../../server/log.ts';
import { openStore } from '../../server/open-store.ts';
import { startServer } from '../../server/server.ts';
import { type Seeded, seed, seedSizes } from '../seed/seed.ts';
import { readWorld } from '../seed/world.ts';
import { type Founded, foundCommunity } from './found-community.ts';

/** A private server with seeded data, and some of its people there. */
export interface Place extends Omit<Founded, 'tokens'> {
  url: string;
  /** Of those whose screens are shown. */
  tokens: Founded['tokens'] & { main: string };
  close(): Promise<void>;
}

/** So many are here, besides the main person. */
const present = 13;

export async function openPlace(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-pictures-'));
  const config = readConfig({
    PARLEY_DATA: folder,
    PARLEY_PORT: '0',
    PARLEY_LIMIT_PEOPLE: '0',
    // However busy the machine is: whoever belongs in the picture is let in.
    PARLEY_SHED_DELAY_MS: '0',
    // Some wait until they are seen to be offline.
    PARLEY_HEARTBEAT_MS: '4000',
  });
  const log = await openLog('warn');
  const store = await openStore(config, log);
  const { people } = await seed(store, readWorld(), { ...seedSizes, now: Date.now() });
  const server = await startServer(config, store, log);
  const url = server.address.replace('127.0.0.1', 'localhost');
  const founded = await foundCommunity(url, server.setupToken ?? '', people);
  const company = await comeIn(url, people.slice(1, present + 1));
  return {
    url,
    ...founded,
    tokens: { main: people[0]?.token ?? '', ...founded.tokens },
    async close() {
      await Promise.all(company.map((parley) => parley.stop()));
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function comeIn(url: string, people: Seeded['people']): Promise<Parley[]> {
  return Promise.all(people.map(({ token }) => connect(url, { session: token })));
}
