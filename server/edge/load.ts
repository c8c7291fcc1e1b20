import type { Timers } from '../signals/timers.ts';

/** How late the event loop comes to what waits for it. */
export interface LoopDelay {
  /** A mean over about the last second, in ms. */
  millis(): number;
}

/**
 * Between two looks, in ms: seldom enough that an idle process stays idle, and short beside the
 * delays that matter. Turns of the loop that are as long as this would just not be seen.
 */
const lookMillis = 50;
/** How far the mean looks back, in ms: a single pause of the garbage collector is no load. */
const memoryMillis = 1_000;
/**
 * Newcomers are let in again below this share of the limit, so that the door does not flap. Above it
 * what can be done without is left undone, before anybody is refused.
 */
const calmShare = 0.5;

/**
 * Watches the event loop and says when it is too late for newcomers: each one costs a handshake and
 * a catch-up, which those already here would wait for.
 */
export class Load implements LoopDelay {
  readonly #limitMillis: number;
  readonly #timers: Timers;
  #mean = 0;
  #isShedding = false;
  #cancel: () => void = () => undefined;

  /**
   * @param limitMillis newcomers are refused above this delay; 0 never refuses
   * @param timers with a clock that is never put forward or back
   */
  constructor(limitMillis: number, timers: Timers) {
    this.#limitMillis = limitMillis;
    this.#timers = timers;
    this.#look();
  }

  millis(): number {
    return this.#mean;
  }

  /** Whether new connections are to be refused for the time being. */
  get isShedding(): boolean {
    return this.#isShedding;
  }

  /** Whether there is enough to do without what nobody misses for long. */
  get isBusy(): boolean {
    return this.#limitMillis > 0 && this.#mean > this.#limitMillis * calmShare;
  }

  stop(): void {
    this.#cancel();
  }

  #look(): void {
    const before = this.#timers.now();
    this.#cancel = this.#timers.after(lookMillis, () => {
      this.#note(this.#timers.now() - before);
      this.#look();
    });
  }

  /** Weighted by time: a loop that is stuck for long is looked at seldom. */
  #note(elapsed: number): void {
    const weight = 1 - Math.exp(-elapsed / memoryMillis);
    this.#mean += weight * (Math.max(0, elapsed - lookMillis) - this.#mean);
    const bound = this.#limitMillis * (this.#isShedding ? calmShare : 1);
    this.#isShedding = this.#limitMillis > 0 && this.#mean > bound;
  }
}
