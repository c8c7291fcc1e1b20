import { ParleyError } from '../protocol/errors.ts';
import { backoff } from './backoff.ts';
import type { Ask } from './catch-up.ts';
import type { Clock } from './clock.ts';
import type { Feeds } from './feeds.ts';
import { quietly } from './quietly.ts';
import { withMembership } from './room-state.ts';

/**
 * Moves read positions here at once, and on the server as soon as it takes them. Until then they
 * stand apart from what the server says: a position that never reached it must not be remembered
 * as if it had.
 */
export class ReadPositions {
  readonly #feeds: Feeds;
  readonly #ask: Ask;
  readonly #clock: Clock;
  /** The furthest position of each room that the server has not confirmed. */
  readonly #unconfirmed = new Map<string, number>();
  readonly #asking = new Set<string>();
  #failures = 0;
  #cancelRetry: (() => void) | null = null;

  constructor(feeds: Feeds, ask: Ask, clock: Clock) {
    this.#feeds = feeds;
    this.#ask = ask;
    this.#clock = clock;
  }

  /** Forgets what the server has not confirmed: it is another person's from now on. */
  reset(): void {
    this.#unconfirmed.clear();
    this.stop();
  }

  /** Tells nothing again by itself. */
  stop(): void {
    this.#cancelRetry?.();
    this.#cancelRetry = null;
  }

  async mark(roomId: string, seq: number): Promise<void> {
    const state = this.#feeds.rooms.get(roomId);
    if (!state || seq <= Math.max(state.membership.readSeq, state.readHere ?? 0)) return;
    this.#unconfirmed.set(roomId, seq);
    this.#feeds.change(roomId, (held) => ({ ...held, readHere: Math.min(seq, held.lastSeq) }));
    await this.#tell(roomId);
  }

  /** Tells the server what it missed while it could not be reached. */
  async flush(): Promise<void> {
    await Promise.all([...this.#unconfirmed.keys()].map((roomId) => this.#tell(roomId)));
  }

  /** One request a room at a time; positions passed meanwhile are skipped. */
  async #tell(roomId: string): Promise<void> {
    if (this.#asking.has(roomId)) return;
    this.#asking.add(roomId);
    try {
      for (;;) {
        const seq = this.#unconfirmed.get(roomId);
        if (seq === undefined) return;
        const { membership } = await this.#ask('room:read', { roomId, seq });
        this.#failures = 0;
        if (this.#unconfirmed.get(roomId) !== seq) continue;
        this.#unconfirmed.delete(roomId);
        this.#feeds.change(roomId, ({ readHere, ...held }) => withMembership(held, membership));
      }
    } catch (error) {
      this.#refused(roomId, error);
      throw error;
    } finally {
      this.#asking.delete(roomId);
    }
  }

  #refused(roomId: string, error: unknown): void {
    if (error instanceof ParleyError && !error.retry) {
      // A room that is no longer ours has no position.
      this.#unconfirmed.delete(roomId);
      this.#feeds.change(roomId, ({ readHere, ...held }) => held);
    } else this.#retry(error);
  }

  /** The answer was lost, or the server asked to wait; one retry serves all rooms. */
  #retry(error: unknown): void {
    this.stop();
    this.#cancelRetry = this.#clock.after(backoff(++this.#failures, this.#clock, error), () => {
      this.#cancelRetry = null;
      quietly(this.flush());
    });
  }
}
