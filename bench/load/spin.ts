import type { Shared } from './client.ts';

/**
 * Keeps the event loop turning without ever sleeping. A generator that sleeps until something
 * arrives has the kernel charge its waking to the server that sends: a slow server would pay for it
 * with each write. It also tells how much of the turning was of use: near 1, what is measured is the
 * generator.
 */
export class Spin {
  readonly #shared: Shared;
  readonly #eachTurn: (now: number) => void;
  #running = true;
  #reads = 0;
  #turnedAt = performance.now();
  #busyMillis = 0;
  #since = performance.now();

  /** @param eachTurn called once in each turn of the loop, with the time in ms */
  constructor(shared: Shared, eachTurn: (now: number) => void = () => undefined) {
    this.#shared = shared;
    this.#eachTurn = eachTurn;
    setImmediate(() => this.#turn());
  }

  stop(): void {
    this.#running = false;
  }

  restartMeter(): void {
    this.#busyMillis = 0;
    this.#since = performance.now();
  }

  /** The share of the time since then, 0 to 1, in turns in which something arrived. */
  busyShare(): number {
    return this.#busyMillis / (performance.now() - this.#since);
  }

  #turn(): void {
    const now = performance.now();
    if (this.#shared.reads !== this.#reads) this.#busyMillis += now - this.#turnedAt;
    this.#reads = this.#shared.reads;
    this.#turnedAt = now;
    this.#eachTurn(now);
    if (this.#running) setImmediate(() => this.#turn());
  }
}
