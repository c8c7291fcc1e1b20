import {
  CommandFailed,
  ensureBuilt,
  ensureInstalled,
  isUnderPinnedNode,
  run,
  runMain,
} from './bootstrap.mjs';
import { runChecks } from './checks.mjs';
import { ensureHeadlessChromium } from './setup-chromium.mjs';
import { ensurePostgres } from './setup-postgres.mjs';
import { ensureStrace } from './setup-strace.mjs';

// `npm test`: the checks, then every test. Arguments go to Vitest: `npm test -- server/domain`.
await runMain(async () => {
  await ensureInstalled();
  if (!(await isUnderPinnedNode())) return;
  const failedChecks = await runChecks();
  await ensureBuilt();
  await ensureStrace();
  const env = {
    ...process.env,
    CHROMIUM_PATH: await ensureHeadlessChromium(),
    POSTGRES_BIN: await ensurePostgres(),
    // The last line of the output tells of them too.
    FAILED_CHECKS: String(failedChecks),
  };
  console.log('\n── Tests ──');
  const args = ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)];
  try {
    await run(process.execPath, args, { env });
    if (failedChecks > 0) process.exitCode = 1;
  } catch (error) {
    // The tests have said what failed, and nothing may follow their last line.
    if (!(error instanceof CommandFailed)) throw error;
    process.exitCode = error.exitCode;
  }
});
