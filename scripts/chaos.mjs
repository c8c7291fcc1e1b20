import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { CommandFailed, ensureInstalled, isUnderPinnedNode, run, runMain } from './bootstrap.mjs';
import { Problem } from './run.mjs';
import { ensurePostgres } from './setup-postgres.mjs';

/** Enough that what happens once in a hundred kills does not stay hidden. */
const kills = 300;
/** What can be treated badly: see test/chaos/subjects.ts. */
const subjects = ['sqlite', 'postgres', 'tutorial'];

// `npm run test:chaos`: kills the real server hundreds of times, and says what came of it.
// `npm run test:chaos -- --kills 50 --seed 7 --on sqlite,tutorial` does so in another way.
await runMain(async () => {
  await ensureInstalled();
  if (!(await isUnderPinnedNode())) return;
  const { values } = parseArgs({
    options: {
      kills: { type: 'string', default: String(kills) },
      seed: { type: 'string', default: String(randomInt(1_000_000)) },
      on: { type: 'string', default: 'sqlite,postgres' },
    },
  });
  const unknown = values.on.split(',').filter((name) => !subjects.includes(name));
  if (unknown.length > 0) {
    throw new Problem(`--on knows ${subjects.join(', ')}, and not ${unknown.join(', ')}.`);
  }
  for (const name of ['kills', 'seed']) {
    if (!/^\d+$/.test(values[name])) throw new Problem(`--${name} must be a whole number.`);
  }
  const env = { ...process.env };
  Object.assign(env, { CHAOS_KILLS: values.kills, CHAOS_SEED: values.seed, CHAOS_ON: values.on });
  if (values.on.includes('postgres')) env.POSTGRES_BIN = await ensurePostgres();
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/chaos/long.config.ts'];
  try {
    await run(process.execPath, vitest, { env });
  } catch (error) {
    // What failed has been told.
    if (!(error instanceof CommandFailed)) throw error;
    process.exitCode = error.exitCode;
  }
});
