/** So much waits at most: beyond that a flood is told so, and memory is spared. */
const mostWaiting = 200;
/** When a letter that did not go out is tried again, in ms; a mail server may be away for a few minutes. */
const retryMillis = [5_000, 60_000, 10 * 60_000];

interface Needs<Letter> {
  send(letter: Letter): Promise<void>;
  /** Runs `action` once after so many ms, unless the returned function is called before. */
  after(millis: number, action: () => void): () => void;
  /** @param isLast whether it is given up */
  onFailure(error: unknown, isLast: boolean): void;
}

/** What is still to be sent, in memory: whoever misses a letter after a restart asks for another one. */
export class LetterQueue<Letter> {
  readonly #needs: Needs<Letter>;
  readonly #cancels = new Set<() => void>();
  #waiting = 0;
  #last: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(needs: Needs<Letter>) {
    this.#needs = needs;
  }

  /** Whether nothing more should be added for now. */
  get isFull(): boolean {
    return this.#isClosed || this.#waiting >= mostWaiting;
  }

  /** Has letters written and sent, one job after the other. */
  add(write: () => Promise<readonly Letter[]>): void {
    if (this.#isClosed) return;
    this.#waiting++;
    this.#last = this.#last.then(async () => {
      try {
        for (const letter of await write()) await this.#send(letter, 0);
      } catch (error) {
        this.#needs.onFailure(error, true);
      } finally {
        this.#waiting--;
      }
    });
  }

  /** Resolves when what is being sent has been. What waits to be tried again is given up. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const cancel of this.#cancels) cancel();
    await this.#last;
  }

  async #send(letter: Letter, tried: number): Promise<void> {
    if (this.#isClosed) return;
    try {
      await this.#needs.send(letter);
    } catch (error) {
      const wait = retryMillis[tried];
      this.#needs.onFailure(error, wait === undefined);
      if (wait === undefined) return;
      this.#waiting++;
      const cancel = this.#needs.after(wait, () => {
        this.#cancels.delete(cancel);
        this.#waiting--;
        this.#last = this.#last.then(() => this.#send(letter, tried + 1));
      });
      this.#cancels.add(cancel);
    }
  }
}
