import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { CommandFailed, ensureInstalled, isUnderPinnedNode, run, runMain } from './bootstrap.mjs';
import { Problem } from './run.mjs';

/** Attacks on each transport: a few minutes. */
const rounds = 5_000;

// `npm run test:fuzz`: everything wrong, on every transport, from a seed that it names.
// `npm run test:fuzz -- --seed 40 --rounds 1` does one attack of each kind again.
await runMain(async () => {
  await ensureInstalled();
  if (!(await isUnderPinnedNode())) return;
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: String(rounds) },
      seed: { type: 'string', default: String(randomInt(1_000_000_000)) },
    },
  });
  for (const name of ['rounds', 'seed']) {
    if (!/^\d+$/.test(values[name])) throw new Problem(`--${name} must be a whole number.`);
  }
  const env = { ...process.env, FUZZ_ROUNDS: values.rounds, FUZZ_SEED: values.seed };
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/fuzz/long.config.ts'];
  console.log(`\nseed ${values.seed}\n`);
  try {
    await run(process.execPath, vitest, { env });
  } catch (error) {
    // What failed has been told, with the seeds of the attacks.
    if (!(error instanceof CommandFailed)) throw error;
    process.exitCode = error.exitCode;
  }
});
