import type { Committed } from './store.ts';

/** Tells what was committed, in the order in which it was handed over, after whoever asked for it. */
export class Announcer {
  readonly #listeners: ((committed: readonly Committed[]) => void)[] = [];
  #untold: Committed[] = [];

  onCommit(listener: (committed: readonly Committed[]) => void): void {
    this.#listeners.push(listener);
  }

  /** Call it in the turn in which the promises of the writes concerned were resolved. */
  add(committed: readonly Committed[]): void {
    if (committed.length === 0) return;
    // The callers of those promises run as microtasks, before this immediate.
    if (this.#untold.length === 0) setImmediate(() => this.tell());
    this.#untold.push(...committed);
  }

  /** Tells at once what is waiting to be told. */
  tell(): void {
    const committed = this.#untold;
    this.#untold = [];
    if (committed.length === 0) return;
    for (const listener of this.#listeners) listener(committed);
  }
}
