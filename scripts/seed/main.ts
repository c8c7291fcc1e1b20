import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readConfig } from '../../server/config.ts';
import { openLog } from '../../server/log.ts';
import { openStore } from '../../server/open-store.ts';
import { type Seeded, type SeedOptions, seed, seedSizes } from './seed.ts';
import { readWorld } from './world.ts';

const usage = `npm run seed [-- options]

  Fills the empty database of PARLEY_DATA (or DATABASE_URL) with people, rooms and messages.
  --people ${seedSizes.people}  --rooms ${seedSizes.rooms}  --messages ${seedSizes.messages}
  --seed ${seedSizes.seed}         another number, another conversation; the same, the same one
  --until 2026-11-21T17:00  when the last message was written; now, when left out
  --sessions FILE  writes a session token for each person there, for a script that is to be them`;

interface Wishes {
  options: SeedOptions;
  /** Where the tokens go; null: nowhere, and nobody ever knows them. */
  sessionsFile: string | null;
}

try {
  await main(readWishes());
} catch (error) {
  console.error(`\n  ${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

/** Throws on what it does not understand. */
function readWishes(): Wishes {
  try {
    return parseWishes();
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
}

function parseWishes(): Wishes {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      people: text,
      rooms: text,
      messages: text,
      seed: text,
      until: text,
      sessions: text,
    },
  });
  const options: SeedOptions = {
    people: number(values.people, seedSizes.people),
    rooms: number(values.rooms, seedSizes.rooms),
    messages: number(values.messages, seedSizes.messages),
    seed: number(values.seed, seedSizes.seed),
    now: values.until === undefined ? Date.now() : moment(values.until),
  };
  return { options, sessionsFile: values.sessions ?? null };
}

async function main({ options, sessionsFile }: Wishes): Promise<void> {
  const config = readConfig(process.env);
  const store = await openStore(config, await openLog('warn'));
  const from = performance.now();
  let seeded: Seeded;
  try {
    seeded = await seed(store, readWorld(), options);
  } finally {
    await store.close();
  }
  if (sessionsFile !== null) writeSessions(sessionsFile, seeded);
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  const where = config.databaseUrl === null ? config.dataFolder : 'the database';
  console.log(
    `${options.people} people, ${options.rooms} rooms and ${options.messages} messages are in ${where} (${seconds} s, seed ${options.seed}).`,
  );
}

/** Whoever has a token is that person: for the owner's eyes only. */
function writeSessions(file: string, seeded: Seeded): void {
  const tokens = seeded.people.map(({ person, token }) => [person.name, token]);
  writeFileSync(file, JSON.stringify(Object.fromEntries(tokens), null, 2), { mode: 0o600 });
}

function number(given: string | undefined, otherwise: number): number {
  const value = Number(given ?? otherwise);
  if (Number.isInteger(value) && value >= 1) return value;
  throw new Error(`${given} is not a whole number above 0.`);
}

function moment(given: string): number {
  const value = Date.parse(given);
  if (!Number.isNaN(value)) return value;
  throw new Error(`${given} is no time such as 2026-11-21T17:00.`);
}
