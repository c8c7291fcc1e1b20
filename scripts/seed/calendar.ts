import type { Chance } from '../../test/kit/chance.ts';

const hour = 60 * 60 * 1000;

/** How busy the hours of a working day are, from midnight on; an hour of 1 passes as by the clock. */
const busy = [
  0.01, 0.01, 0.01, 0.01, 0.01, 0.02, 0.05, 0.2, 0.6, 1, 1, 0.9, 0.5, 0.7, 1, 1, 0.9, 0.7, 0.4, 0.3,
  0.2, 0.15, 0.08, 0.03,
];
const atWeekends = 0.15;

interface Hour {
  start: number;
  millis: number;
  /** Working time passed before it, and how fast it passes in it. */
  before: number;
  pace: number;
}

/** Turns working time into clock time: it runs in working hours, and hardly at night or at weekends. */
export class Calendar {
  readonly #hours: Hour[] = [];
  /** All the working time there is, in ms. */
  readonly length: number;

  /** @param from Unix ms @param until Unix ms @param chance makes days unlike each other */
  constructor(from: number, until: number, chance: Chance) {
    let passed = 0;
    let mood = 1;
    for (let start = from; start < until; start += hour) {
      const date = new Date(start);
      if (date.getHours() === 0) mood = 0.6 + chance.next() * 0.8;
      const isWeekend = date.getDay() === 0 || date.getDay() === 6;
      const pace = (busy[date.getHours()] ?? 0) * mood * (isWeekend ? atWeekends : 1);
      const millis = Math.min(hour, until - start);
      this.#hours.push({ start, millis, before: passed, pace });
      passed += millis * pace;
    }
    this.length = passed;
  }

  /** @param passed working time since the beginning, in ms @returns Unix ms */
  at(passed: number): number {
    let low = 0;
    let high = this.#hours.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#hours[middle]?.before ?? 0) <= passed) low = middle;
      else high = middle - 1;
    }
    const found = this.#hours[low];
    if (!found) throw new Error('a calendar without hours');
    return Math.round(found.start + Math.min((passed - found.before) / found.pace, found.millis));
  }
}
