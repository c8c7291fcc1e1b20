import { performance } from 'node:perf_hooks';
import { Batch } from './batch.ts';
import { FanOutMeters } from './meters.ts';

/** Somebody with output collected for the end of the turn. */
export interface Flushable {
  flush(): void;
}

/** The longest that output is held back while the process is busy, in ms. */
const longestRest = 10;
/**
 * Output is held back when this many frames a write have come together by themselves. With one in
 * each, a rest would make everybody wait and spare nobody a write.
 */
const framesWorthResting = 1.5;

/**
 * Collects the output of one turn of the event loop and has each connection write it once. With
 * nothing else to do that adds no delay. When writing takes long and more has come meanwhile, the
 * next turn is put off for as long as this one's writing took: the batches grow, and half of the
 * time is left for reading what people say.
 */
export class Turn {
  readonly meters = new FanOutMeters();
  #start = Batch.empty();
  #waiting: Flushable[] = [];
  #isPlanned = false;
  #restUntil = 0;

  /** Where the batches of this turn begin. */
  get start(): Batch {
    return this.#start;
  }

  /** Calls `flush` once at the end of this turn. */
  plan(output: Flushable): void {
    this.#waiting.push(output);
    if (this.#isPlanned) return;
    this.#isPlanned = true;
    const rest = this.#restUntil - performance.now();
    if (rest > 1) setTimeout(() => this.#end(), rest);
    else setImmediate(() => this.#end());
  }

  #end(): void {
    const began = performance.now();
    const { writes, frames } = this.meters;
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#isPlanned = false;
    for (const output of waiting) output.flush();
    this.#start = Batch.empty();
    const isWorthResting =
      this.meters.frames - frames >= framesWorthResting * (this.meters.writes - writes);
    const ended = performance.now();
    this.#restUntil = isWorthResting ? ended + Math.min(ended - began, longestRest) : 0;
  }
}
