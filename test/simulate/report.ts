import type { Outcome } from './schedule.ts';

/** What broke in a schedule, and how to see it again. */
export function describeFailure({ seed, failures }: Outcome): string {
  const shown = failures.slice(0, 5).map((failure) => `  ${failure.slice(0, 2_000)}`);
  return [
    `Seed ${seed} breaks the promise:`,
    ...shown,
    'To see all that happens in it:',
    `  npm run test:simulate -- --seed ${seed}`,
  ].join('\n');
}
