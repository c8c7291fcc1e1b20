import { join } from 'node:path';
import { fact, noteFact, renewEpochs } from '../sql/continuity.ts';
import type { Steps } from '../sql/steps.ts';
import { identityOf, NextMark, readMark } from './mark.ts';

/** While there are commits the mark changes this often; older copies are told apart from then on. */
const markMillis = 1_000;

export const databaseFile = 'parley.db';

/**
 * Tells a database that went on from one that was restored. The database remembers which file it is,
 * so that a copy of it is noticed; and which mark lies beside it. The mark is another file again and
 * again, so that an older content is noticed as well that was copied back into the same file.
 *
 * The order lets no crash look like a restoring: the next mark is on the disk before the database
 * knows it, the database knows it (beside the one in place) before it is put in place, and it is in
 * place for good before the database forgets the one before.
 */
export class Continuity {
  readonly #folder: string;
  #placed: string;
  #next: NextMark | null = null;
  #markedAt = Number.NEGATIVE_INFINITY;

  constructor(folder: string) {
    this.#folder = folder;
    this.#placed = readMark(folder);
  }

  /**
   * Gives every feed a new epoch when the database is not the continuation of what was written last.
   * In one transaction with `mark()`.
   */
  *ensure(): Steps<{ isRestored: boolean }> {
    const file = identityOf(join(this.#folder, databaseFile));
    const notedFile = yield* fact('file');
    const notedMarks = (yield* fact('marks'))?.split(' ');
    const isSame = notedFile === file && notedMarks?.includes(this.#placed);
    const isRestored = notedFile !== undefined && !isSame;
    if (isRestored) yield* renewEpochs();
    yield* noteFact('file', file);
    return { isRestored };
  }

  /** Whether the transaction that is about to begin should take `mark()` along. */
  isDue(): boolean {
    return performance.now() - this.#markedAt >= markMillis;
  }

  /** Makes the database know the next mark. After the commit comes `place()`. */
  *mark(): Steps<void> {
    this.#markedAt = performance.now();
    this.#next = new NextMark(this.#folder);
    yield* noteFact('marks', `${this.#placed} ${this.#next.value}`);
  }

  place(): void {
    if (!this.#next) return;
    this.#next.place();
    this.#placed = this.#next.value;
    this.#next = null;
  }
}
