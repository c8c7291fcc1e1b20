import type { Outcome } from './schedule.ts';

/** What many schedules come to. */
export interface Totals {
  schedules: number;
  steps: number;
  messages: number;
  crashes: number;
  cuts: number;
  failed: number;
}

export const nothingYet: Totals = {
  schedules: 0,
  steps: 0,
  messages: 0,
  crashes: 0,
  cuts: 0,
  failed: 0,
};

export function add(totals: Totals, { failures, ...outcome }: Outcome): Totals {
  return sum(totals, { ...outcome, schedules: 1, failed: failures.length > 0 ? 1 : 0 });
}

export function sum(a: Totals, b: Totals): Totals {
  return {
    schedules: a.schedules + b.schedules,
    steps: a.steps + b.steps,
    messages: a.messages + b.messages,
    crashes: a.crashes + b.crashes,
    cuts: a.cuts + b.cuts,
    failed: a.failed + b.failed,
  };
}

export function inWords(totals: Totals): string {
  const { schedules, steps, messages, crashes, cuts, failed } = totals;
  const n = (count: number) => count.toLocaleString('en');
  return (
    `${n(schedules)} schedules, ${n(steps)} events, ${n(messages)} messages, ` +
    `${n(crashes)} crashes, ${n(cuts)} cuts: ${n(failed)} failed`
  );
}
