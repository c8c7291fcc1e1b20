import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

// Stores, servers and their threads are started hundreds of times, and half of what that costs is
// compiling: workers and the processes that they start inherit this.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('.cache/compiled', import.meta.url));

type Options = NonNullable<TestProjectInlineConfiguration['test']>;

/**
 * Three files at a time, also on two processors: much of what they do is waiting. No test takes as long as it
 * may; what waits for something that never comes ends by itself.
 */
const several: Options = {
  maxWorkers: 3,
  // Files of one worker share its modules and its browser: loading them anew for each took too long.
  isolate: false,
  testTimeout: 15_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    reporters: ['default', './test/kit/totals-reporter.ts'],
    // A run that finds nothing to test is a mistake in its filter.
    passWithNoTests: false,
    projects: [
      project('unit', 1, '{protocol,server,client,web,scripts,bench}/**/*.test.{ts,tsx}'),
      project('contract', 1, 'test/contract/**/*.test.ts'),
      project('protocol', 1, 'test/protocol/**/*.test.ts'),
      // They need a processor each and nothing else, so that they mix well with those that wait.
      project('simulate', 1, 'test/simulate/**/*.test.ts', { testTimeout: 180_000 }),
      // Later: they are about time, and neighbours that only calculate make them slow.
      project('convergence', 2, 'test/convergence/**/*.test.ts'),
      project('fuzz', 2, 'test/fuzz/**/*.test.ts'),
      project('chaos', 2, 'test/chaos/**/*.test.ts'),
      project('e2e', 2, 'test/e2e/**/*.test.ts', {
        // Longer than anything there takes, also where others keep the processors busy.
        expect: { poll: { timeout: 20_000 } },
        testTimeout: 60_000,
        hookTimeout: 120_000,
      }),
    ],
  },
});

/**
 * @param turn projects of one turn run together, turns one after the other. Nobody has turn 0:
 *   with a single worker Vitest would put that one at the end.
 */
function project(
  name: string,
  turn: number,
  include: string,
  options: Options = {},
): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: { name, include: [include], sequence: { groupOrder: turn }, ...several, ...options },
  };
}
