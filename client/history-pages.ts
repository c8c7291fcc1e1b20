import type { Message, Person } from '../protocol/entities.ts';
import type { Cache } from './cache.ts';
import type { Ask } from './catch-up.ts';
import type { Feeds } from './feeds.ts';
import { firstRun, lastRun, mergeRuns, type Run, replaceIn } from './run.ts';
import { Unreachable } from './transport.ts';
import type { HistoryBounds } from './window.ts';

export interface PagesNeeds {
  feeds: Feeds;
  cache: Cache;
  bounds: HistoryBounds;
  ask: Ask;
  learn(people: readonly Person[]): void;
  /** A page came from the server; one that joins the newest messages is worth remembering. */
  loaded(messages: readonly Message[], isNewest: boolean): void;
  /** Writes what is yet to be remembered. @returns whether the cache holds all that it was to hold */
  flush(): Promise<boolean>;
  /** Nothing could be remembered; the server is asked instead. */
  cacheFailed(error: unknown): void;
}

/** The history that a page is for. */
export interface Follower {
  /** What is shown of it while that does not end with the newest message. */
  readonly window: Run | null;
  /** What changes while pages are on their way is gathered here, for each of them. */
  readonly news: Set<Map<number, Message>>;
}

/** Which page: what lies before a seq, or after it. */
export type Side = { readonly before: number } | { readonly after: number };

/** Pages of history, from where they are: remembered on this device, or on the server. */
export class HistoryPages {
  readonly #needs: PagesNeeds;
  readonly #void = new Set<string>();

  constructor(needs: PagesNeeds) {
    this.#needs = needs;
  }

  /** What is remembered of a room is of another life of it, and counts no more. */
  disown(roomId: string): void {
    this.#void.add(roomId);
  }

  isVoid(roomId: string): boolean {
    return this.#void.has(roomId);
  }

  /** The pages on both sides of a message. Without the one after it there is something to read. */
  async around(roomId: string, follower: Follower, seq: number): Promise<Run> {
    const [before, after] = await Promise.all([
      this.page(roomId, follower, { before: seq + 1 }),
      this.page(roomId, follower, { after: seq }).catch((error: unknown) => {
        if (error instanceof Unreachable) return [];
        throw error;
      }),
    ]);
    return mergeRuns(before, after);
  }

  /**
   * A page of history: what is remembered of it if that is all, or if the server cannot be reached.
   *
   * @returns a run that begins, or ends, beside the seq that was named; empty where there is no more
   */
  page(roomId: string, follower: Follower, side: Side): Promise<Run> {
    return this.whileFollowing(follower, async () => {
      const known = await this.#remembered(roomId, side);
      if (this.#isWhole(roomId, known, side)) return known;
      return this.ask(roomId, follower, side, false).catch((error: unknown) => {
        if (error instanceof Unreachable && known.length > 0) return known;
        throw error;
      });
    });
  }

  /** What changes while messages are read is true after them as well. */
  async whileFollowing(follower: Follower, read: () => Promise<Run>): Promise<Run> {
    const news = new Map<number, Message>();
    follower.news.add(news);
    try {
      const run = await read();
      return [...news.values()].reduce(replaceIn, run);
    } finally {
      follower.news.delete(news);
    }
  }

  /** A page as the server has it. @param isNewest whether it ends with the newest message held, or the newest there is */
  async ask(
    roomId: string,
    follower: Follower,
    side: Side | undefined,
    isNewest: boolean,
  ): Promise<Run> {
    const limit = this.#needs.bounds.page;
    const { messages, authors } = await this.#needs.ask('message:list', { roomId, limit, ...side });
    this.#needs.learn(authors);
    const isBesideNewest = isNewest || (!follower.window && side && 'before' in side);
    this.#needs.loaded(messages, !!isBesideNewest);
    return messages;
  }

  async #remembered(roomId: string, side: Side): Promise<Run> {
    const { cache, bounds, cacheFailed, flush } = this.#needs;
    if (this.isVoid(roomId) || !(await flush())) return [];
    const [first, last] =
      'before' in side
        ? [side.before - bounds.page, side.before - 1]
        : [side.after + 1, side.after + bounds.page];
    try {
      const { messages, authors } = await cache.messagesBetween(roomId, first, last);
      this.#needs.learn(authors);
      const run = 'before' in side ? lastRun(messages) : firstRun(messages);
      const beside = 'before' in side ? run.at(-1)?.seq === last : run[0]?.seq === first;
      return beside ? run : [];
    } catch (error) {
      cacheFailed(error);
      return [];
    }
  }

  #isWhole(roomId: string, run: Run, side: Side): boolean {
    if (run.length === this.#needs.bounds.page) return true;
    if ('before' in side) return run[0]?.seq === 1;
    return run.at(-1)?.seq === this.#needs.feeds.rooms.get(roomId)?.lastSeq;
  }
}
