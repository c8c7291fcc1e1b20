import { ParleyError } from '../protocol/errors.ts';
import { backoff } from './backoff.ts';
import type { Ask } from './catch-up.ts';
import type { Clock } from './clock.ts';
import type { Feeds } from './feeds.ts';
import { quietly } from './quietly.ts';
import { type ReadHere, type RoomState, shownReadSeq, withPlace } from './room-state.ts';

/**
 * Moves read positions here at once, and on the server as soon as it takes them. Until then they
 * stand apart from what the server says: a position that never reached it must not be remembered
 * as if it had.
 */
export class ReadPositions {
  readonly #feeds: Feeds;
  readonly #ask: Ask;
  readonly #clock: Clock;
  /** Of each room the position that the server has not confirmed. */
  readonly #unconfirmed = new Map<string, ReadHere>();
  readonly #asking = new Set<string>();
  /** Where the server had each room's position when we last heard. */
  readonly #seen = new Map<string, number>();
  /** Of rooms marked as unread, here or elsewhere: what lies up to here is not read by being seen. */
  readonly #kept = new Map<string, number>();
  #failures = 0;
  #cancelRetry: (() => void) | null = null;

  constructor(feeds: Feeds, ask: Ask, clock: Clock) {
    this.#feeds = feeds;
    this.#ask = ask;
    this.#clock = clock;
  }

  /** Forgets what the server has not confirmed: it is another person's from now on. */
  reset(): void {
    for (const perRoom of [this.#unconfirmed, this.#seen, this.#kept]) perRoom.clear();
    this.stop();
  }

  /** Tells nothing again by itself. */
  stop(): void {
    this.#cancelRetry?.();
    this.#cancelRetry = null;
  }

  /** A room as it is now; null when it is gone. A position that goes back was marked as unread. */
  follow(roomId: string, state: RoomState | null): void {
    if (!state) {
      this.#seen.delete(roomId);
      this.#kept.delete(roomId);
      return;
    }
    const { readSeq } = state.membership;
    if (readSeq < (this.#seen.get(roomId) ?? 0)) this.#kept.set(roomId, state.lastSeq);
    this.#seen.set(roomId, readSeq);
  }

  /** Somebody looks at the room anew, or it begins anew: what is seen from now on is read. */
  release(roomId: string): void {
    this.#kept.delete(roomId);
  }

  /** See `Parley.markRead`. */
  async mark(roomId: string, seq: number, isDeliberate = false): Promise<void> {
    const state = this.#feeds.rooms.get(roomId);
    if (!state || seq <= shownReadSeq(state)) return;
    if (isDeliberate) this.release(roomId);
    else if (seq <= (this.#kept.get(roomId) ?? 0)) return;
    // Only from where the server is known to be further it has to come back.
    const isBack = state.readHere?.isBack === true && state.membership.readSeq > seq;
    await this.#move(roomId, { seq, isBack });
  }

  /** The message with this seq, and everything after it, is unread again. */
  async markUnread(roomId: string, seq: number): Promise<void> {
    const state = this.#feeds.rooms.get(roomId);
    if (!state) return;
    this.#kept.set(roomId, state.lastSeq);
    if (seq > shownReadSeq(state)) return;
    await this.#move(roomId, { seq: Math.max(0, seq - 1), isBack: true });
  }

  /**
   * Reads everything, everywhere: here at once, on the server with one request, or room by room when it
   * can be reached again.
   */
  async markAll(): Promise<{ roomId: string; readSeq: number }[]> {
    const before: { roomId: string; readSeq: number }[] = [];
    for (const [roomId, state] of this.#feeds.rooms) {
      const readSeq = shownReadSeq(state);
      if (readSeq >= state.lastSeq) continue;
      before.push({ roomId, readSeq });
      this.release(roomId);
      this.#show(roomId, { seq: state.lastSeq, isBack: false });
    }
    const marked = new Map(this.#unconfirmed);
    try {
      const { rooms } = await this.#ask('room:read-all', {});
      for (const { membership, head } of rooms) {
        const place = { membership, readAsOf: head.seq };
        this.#feeds.change(membership.roomId, (held) => withPlace(held, place));
      }
      for (const { roomId } of before) {
        if (this.#unconfirmed.get(roomId) === marked.get(roomId)) this.#confirm(roomId);
      }
    } catch (error) {
      this.#retry(error);
    }
    return before;
  }

  /** Tells the server what it missed while it could not be reached. */
  async flush(): Promise<void> {
    await Promise.all([...this.#unconfirmed.keys()].map((roomId) => this.#tell(roomId)));
  }

  async #move(roomId: string, to: ReadHere): Promise<void> {
    this.#show(roomId, to);
    await this.#tell(roomId);
  }

  #show(roomId: string, to: ReadHere): void {
    this.#unconfirmed.set(roomId, to);
    this.#feeds.change(roomId, (held) => {
      return { ...held, readHere: { ...to, seq: Math.min(to.seq, held.lastSeq) } };
    });
  }

  /** The position is the server's from now on. */
  #confirm(roomId: string): void {
    this.#unconfirmed.delete(roomId);
    this.#feeds.change(roomId, ({ readHere, ...held }) => held);
  }

  /** One request a room at a time; positions passed meanwhile are skipped. */
  async #tell(roomId: string): Promise<void> {
    if (this.#asking.has(roomId)) return;
    this.#asking.add(roomId);
    try {
      for (;;) {
        const to = this.#unconfirmed.get(roomId);
        if (to === undefined) return;
        await this.#carryOut(roomId, to);
        this.#failures = 0;
        if (this.#unconfirmed.get(roomId) !== to) continue;
        this.#confirm(roomId);
      }
    } catch (error) {
      this.#refused(roomId, error);
      throw error;
    } finally {
      this.#asking.delete(roomId);
    }
  }

  async #carryOut(roomId: string, to: ReadHere): Promise<void> {
    const { seq } = to;
    if (to.isBack) {
      const readSeq = await this.#request('room:unread', roomId, seq + 1);
      // What was read before it was marked as unread may never have reached the server.
      if (readSeq >= seq || this.#unconfirmed.get(roomId) !== to) return;
    }
    await this.#request('room:read', roomId, seq);
  }

  /** @returns where the server has the position now */
  async #request(
    command: 'room:read' | 'room:unread',
    roomId: string,
    seq: number,
  ): Promise<number> {
    const { membership, head } = await this.#ask(command, { roomId, seq });
    this.#feeds.change(roomId, (held) => withPlace(held, { membership, readAsOf: head.seq }));
    return membership.readSeq;
  }

  #refused(roomId: string, error: unknown): void {
    if (error instanceof ParleyError && !error.retry) {
      // A room that is no longer ours has no position.
      this.#confirm(roomId);
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
