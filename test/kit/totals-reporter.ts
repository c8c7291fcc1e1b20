import type { Reporter, TestModule } from 'vitest/node';

/**
 * Ends the output with `N passed, N failed`, alone on its line and without colour, for whoever
 * reads it by machine. Whatever failed without being a test counts as one failure each: a file
 * that does not load, an error nobody caught, a check that ran before. A skipped test is neither.
 */
export default class TotalsReporter implements Reporter {
  #passed = 0;
  #failed = 0;

  constructor() {
    const checks = Number(process.env.FAILED_CHECKS ?? 0);
    // Vitest itself may still have something to say after the run, so this waits for the end.
    process.once('exit', (code) => {
      const failed = this.#failed + checks;
      const isUnexplained = code !== 0 && failed === 0;
      console.log(`${this.#passed} passed, ${isUnexplained ? 1 : failed} failed`);
    });
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const passed = modules.map((module) => count(module, 'passed'));
    const failed = modules.map((module) =>
      // A module that failed without a failed test could not be loaded or set up.
      Math.max(count(module, 'failed'), module.state() === 'failed' ? 1 : 0),
    );
    this.#passed = sum(passed);
    this.#failed = sum(failed) + unhandledErrors.length;
  }
}

function count(module: TestModule, state: 'passed' | 'failed'): number {
  return [...module.children.allTests(state)].length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
