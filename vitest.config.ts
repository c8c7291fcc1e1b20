import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

export default defineConfig({
  test: {
    reporters: ['default', './test/kit/totals-reporter.ts'],
    // A run that finds nothing to test is a mistake in its filter.
    passWithNoTests: false,
    projects: [
      project('unit', '{protocol,server,client,web,scripts}/**/*.test.{ts,tsx}'),
      project('contract', 'test/contract/**/*.test.ts'),
      project('protocol', 'test/protocol/**/*.test.ts'),
      // Alone: it is about time, and neighbours that keep the processor busy make it slow.
      project('convergence', 'test/convergence/**/*.test.ts', { sequence: { groupOrder: 1 } }),
      project('e2e', 'test/e2e/**/*.test.ts', {
        // One browser at a time, after everything else: two starve each other on a small machine.
        sequence: { groupOrder: 2 },
        fileParallelism: false,
        testTimeout: 60_000,
        hookTimeout: 120_000,
      }),
    ],
  },
});

function project(
  name: string,
  include: string,
  options: TestProjectInlineConfiguration['test'] = {},
): TestProjectInlineConfiguration {
  return { extends: true, test: { name, include: [include], ...options } };
}
