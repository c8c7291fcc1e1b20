import { ParleyError } from '../protocol/errors.ts';
import type { Ask } from './catch-up.ts';
import type { Feeds } from './feeds.ts';

/** Moves read positions here at once, and on the server as soon as it can be reached. */
export class ReadPositions {
  readonly #feeds: Feeds;
  readonly #ask: Ask;
  /** The furthest position of each room that the server has not confirmed. */
  readonly #unconfirmed = new Map<string, number>();
  readonly #asking = new Set<string>();

  constructor(feeds: Feeds, ask: Ask) {
    this.#feeds = feeds;
    this.#ask = ask;
  }

  /** Forgets what the server has not confirmed: it is another person's from now on. */
  reset(): void {
    this.#unconfirmed.clear();
  }

  async mark(roomId: string, seq: number): Promise<void> {
    const state = this.#feeds.rooms.get(roomId);
    if (!state || seq <= state.membership.readSeq) return;
    this.#feeds.change(roomId, (held) => ({
      ...held,
      membership: { ...held.membership, readSeq: Math.min(seq, held.lastSeq) },
    }));
    this.#unconfirmed.set(roomId, seq);
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
        await this.#ask('room:read', { roomId, seq });
        if (this.#unconfirmed.get(roomId) === seq) this.#unconfirmed.delete(roomId);
      }
    } catch (error) {
      // A room that is no longer ours has no position; anything else is tried again later.
      if (error instanceof ParleyError && !error.retry) this.#unconfirmed.delete(roomId);
      throw error;
    } finally {
      this.#asking.delete(roomId);
    }
  }
}
