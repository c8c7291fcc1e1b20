import type { CallerInput, CommandName, Result } from '../protocol/commands.ts';
import { ParleyError } from '../protocol/errors.ts';
import { backoff } from './backoff.ts';
import type { Clock } from './clock.ts';
import type { Feeds } from './feeds.ts';
import { Unreachable } from './transport.ts';

export type Ask = <N extends CommandName>(name: N, input: CallerInput<N>) => Promise<Result<N>>;

export interface CatchUpNeeds {
  feeds: Feeds;
  clock: Clock;
  ask: Ask;
  /** Every feed stands where the server's stood when it was asked, or later. */
  done(): void;
  /** The server no longer knows whose connection this is. */
  signedOut(): void;
}

/**
 * Reads what was missed, while live events already come in: the first start, a reconnect and a gap
 * are the same to it. Runs one reading at a time; asked for another meanwhile, it reads once more.
 */
export class CatchUp {
  readonly #needs: CatchUpNeeds;
  /** Names the reading that counts; an older one that comes back late is nobody's any more. */
  #current = 0;
  #isRunning = false;
  #again = false;
  #failures = 0;
  #cancelRetry: (() => void) | null = null;

  constructor(needs: CatchUpNeeds) {
    this.#needs = needs;
  }

  /** Whether a reading is under way. */
  get isRunning(): boolean {
    return this.#isRunning;
  }

  /** Reads now, or once more after the reading that is under way. */
  run(): void {
    if (this.#isRunning) {
      this.#again = true;
      return;
    }
    this.#cancelRetry?.();
    this.#cancelRetry = null;
    this.#isRunning = true;
    const mine = ++this.#current;
    this.#readAll(mine).then(
      () => this.#finished(mine),
      (error: unknown) => this.#failed(mine, error),
    );
  }

  /** The connection is lost: gives up until it is asked to run again. */
  stop(): void {
    this.#current++;
    this.#isRunning = false;
    this.#again = false;
    this.#cancelRetry?.();
    this.#cancelRetry = null;
  }

  async #readAll(mine: number): Promise<void> {
    do {
      this.#again = false;
      for (const cursors of this.#needs.feeds.cursors()) {
        const answer = await this.#needs.ask('feed:sync', { cursors });
        if (mine !== this.#current) return;
        if (this.#needs.feeds.update(answer)) this.#again = true;
      }
    } while (this.#again);
  }

  #finished(mine: number): void {
    if (mine !== this.#current) return;
    this.#isRunning = false;
    this.#failures = 0;
    this.#needs.done();
  }

  #failed(mine: number, error: unknown): void {
    if (mine !== this.#current) return;
    this.#isRunning = false;
    if (error instanceof ParleyError && error.code === 'unauthenticated') {
      this.#needs.signedOut();
      return;
    }
    if (!(error instanceof ParleyError || error instanceof Unreachable)) throw error;
    const wait = backoff(++this.#failures, this.#needs.clock, error);
    this.#cancelRetry = this.#needs.clock.after(wait, () => this.run());
  }
}
