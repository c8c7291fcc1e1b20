import { describe, expect, test } from 'vitest';
import type { Timers } from '../signals/timers.ts';
import { Load } from './load.ts';

/** A loop whose timers run as late as it is told. */
class BusyLoop implements Timers {
  #now = 0;
  #next: { at: number; action: () => void } | null = null;

  now = (): number => this.#now;

  after = (millis: number, action: () => void): (() => void) => {
    const entry = { at: this.#now + millis, action };
    this.#next = entry;
    return () => {
      if (this.#next === entry) this.#next = null;
    };
  };

  /** Runs for so many ms, each timer late by `delay`. */
  run(millis: number, delay: number): void {
    const end = this.#now + millis;
    while (this.#next && this.#next.at + delay <= end) {
      const { at, action } = this.#next;
      this.#next = null;
      this.#now = at + delay;
      action();
    }
    this.#now = end;
  }

  get isIdle(): boolean {
    return this.#next === null;
  }
}

describe('the load', () => {
  test('is the delay of a loop that stays late', () => {
    const loop = new BusyLoop();
    const load = new Load(250, loop);
    expect(load.millis()).toBe(0);
    loop.run(10_000, 400);
    expect(load.millis()).toBeCloseTo(400, 0);
    loop.run(10_000, 0);
    expect(load.millis()).toBeCloseTo(0, 0);
  });

  test('is busy before it refuses anybody', () => {
    const loop = new BusyLoop();
    const load = new Load(250, loop);
    expect(load.isBusy).toBe(false);
    loop.run(10_000, 200);
    expect(load).toMatchObject({ isBusy: true, isShedding: false });
    loop.run(10_000, 0);
    expect(load.isBusy).toBe(false);
  });

  test('refuses newcomers when the delay stays, not for a single pause', () => {
    const loop = new BusyLoop();
    const load = new Load(250, loop);
    loop.run(5_000, 5);
    loop.run(350, 250);
    expect(load.isShedding).toBe(false);
    loop.run(5_000, 300);
    expect(load.isShedding).toBe(true);
  });

  test('lets newcomers in again only when it is well below the limit', () => {
    const loop = new BusyLoop();
    const load = new Load(250, loop);
    loop.run(10_000, 300);
    loop.run(10_000, 200);
    expect(load.isShedding).toBe(true);
    loop.run(10_000, 100);
    expect(load.isShedding).toBe(false);
    loop.run(10_000, 200);
    expect(load.isShedding).toBe(false);
  });

  test('never refuses without a limit', () => {
    const loop = new BusyLoop();
    const load = new Load(0, loop);
    loop.run(20_000, 5_000);
    expect(load.isShedding).toBe(false);
    expect(load.millis()).toBeGreaterThan(1_000);
  });

  test('is no longer watched once it is stopped', () => {
    const loop = new BusyLoop();
    const load = new Load(250, loop);
    loop.run(1_000, 0);
    load.stop();
    expect(loop.isIdle).toBe(true);
  });
});
