import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

// Stores, servers and their threads are started hundreds of times, and half of what that costs is
// compiling: workers and the processes that they start inherit this.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('.cache/compiled', import.meta.url));

type Options = NonNullable<TestProjectInlineConfiguration['test']>;

/** Two files at a time, also on two processors: much of what they do is waiting. */
const pairs: Options = { maxWorkers: 2 };

export default defineConfig({
  test: {
    reporters: ['default', './test/kit/totals-reporter.ts'],
    // A run that finds nothing to test is a mistake in its filter.
    passWithNoTests: false,
    projects: [
      project('unit', 1, '{protocol,server,client,web,scripts,bench}/**/*.test.{ts,tsx}', pairs),
      project('contract', 1, 'test/contract/**/*.test.ts', pairs),
      project('protocol', 1, 'test/protocol/**/*.test.ts', pairs),
      // Later: it is about time, and many neighbours that keep the processors busy make it slow.
      project('convergence', 2, 'test/convergence/**/*.test.ts', pairs),
      project('fuzz', 2, 'test/fuzz/**/*.test.ts', pairs),
      project('chaos', 2, 'test/chaos/**/*.test.ts', pairs),
      project('simulate', 2, 'test/simulate/**/*.test.ts', { ...pairs, testTimeout: 60_000 }),
      // Last: browsers keep the processors busy.
      project('e2e', 3, 'test/e2e/**/*.test.ts', {
        ...pairs,
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
    test: { name, include: [include], sequence: { groupOrder: turn }, ...options },
  };
}
