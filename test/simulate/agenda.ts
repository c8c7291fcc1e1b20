/** Something that is to happen. */
export interface Due {
  /** Unix ms */
  readonly at: number;
  /** Of two things due at the same time the one that was planned first comes first. */
  readonly order: number;
  /** null when it was called off. */
  action: (() => void) | null;
}

/** What is to happen, soonest first: a binary heap. */
export class Agenda {
  readonly #heap: Due[] = [];
  #order = 0;

  get isEmpty(): boolean {
    this.#dropCancelled();
    return this.#heap.length === 0;
  }

  add(at: number, action: () => void): Due {
    const due: Due = { at, order: ++this.#order, action };
    let index = this.#heap.length;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      const above = this.#heap[parent];
      if (!above || !isBefore(due, above)) break;
      this.#heap[index] = above;
      index = parent;
    }
    this.#heap[index] = due;
    return due;
  }

  /** Takes out what is due next, if that is not after `end`. */
  next(end: number): Due | null {
    this.#dropCancelled();
    const first = this.#heap[0];
    return first && first.at <= end ? this.#shift(first) : null;
  }

  #dropCancelled(): void {
    for (;;) {
      const first = this.#heap[0];
      if (!first || first.action) return;
      this.#shift(first);
    }
  }

  #shift(first: Due): Due {
    const last = this.#heap.pop();
    if (last && last !== first) this.#sink(last);
    return first;
  }

  /** Puts an entry at the top, and down from there to its place. */
  #sink(due: Due): void {
    let index = 0;
    for (;;) {
      const left = this.#heap[2 * index + 1];
      const right = this.#heap[2 * index + 2];
      const child = left && right && isBefore(right, left) ? right : left;
      if (!child || !isBefore(child, due)) break;
      this.#heap[index] = child;
      index = child === left ? 2 * index + 1 : 2 * index + 2;
    }
    this.#heap[index] = due;
  }
}

function isBefore(a: Due, b: Due): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}
