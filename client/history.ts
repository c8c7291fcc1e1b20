import type { Message, Person } from '../protocol/entities.ts';
import { ParleyError } from '../protocol/errors.ts';
import type { Cache, CachedMessages } from './cache.ts';
import type { Ask } from './catch-up.ts';
import type { Feeds } from './feeds.ts';
import { quietly } from './quietly.ts';
import { mergeMessages, type RoomState, withRun } from './room-state.ts';
import { firstRun, lastRun, mergeRuns, type Run, replaceIn, touches } from './run.ts';
import { Unreachable } from './transport.ts';
import type { TimelineView } from './views.ts';
import { type End, fitLive, type HistoryBounds, place, showsAround } from './window.ts';

export interface HistoryNeeds {
  feeds: Feeds;
  cache: Cache;
  bounds: HistoryBounds;
  ask: Ask;
  learn(people: readonly Person[]): void;
  /** A page came from the server; one that joins the newest messages is worth remembering. */
  loaded(messages: readonly Message[], isNewest: boolean): void;
  changed(roomId: string): void;
  /** Writes what is yet to be remembered. @returns whether the cache holds all that it was to hold */
  flush(): Promise<boolean>;
  /** Nothing could be remembered; the server is asked instead. */
  cacheFailed(error: unknown): void;
}

/** So many rooms are fetched ahead: more would make a start costly for the server, and nobody reads them all. */
const mostFetchedAhead = 30;

type Progress = 'idle' | 'loading' | 'failed';

/** How the history of one room stands, in one life of its feed. */
interface RoomHistory {
  newest: Progress;
  older: Progress;
  newer: Progress;
  /** What is shown while it does not end with the newest message. */
  window: Run | null;
  /** Where somebody is reading. */
  end: End;
  /** Names the last jump: a page for one before it is of no interest any more. */
  jump: number;
  /** What changed while pages are on their way; each is gathered for the page that may be older. */
  readonly news: Set<Map<number, Message>>;
}

/** Which page: what lies before a seq, or after it. */
type Side = { readonly before: number } | { readonly after: number };

/**
 * Fetches a room's past, a page at a time, and decides which part of it is shown and held: the run
 * that ends with the newest message, or a window elsewhere (see window.ts).
 */
export class History {
  readonly #needs: HistoryNeeds;
  readonly #rooms = new Map<string, RoomHistory>();
  readonly #void = new Set<string>();

  constructor(needs: HistoryNeeds) {
    this.#needs = needs;
  }

  forget(roomId: string): void {
    this.#rooms.delete(roomId);
  }

  /** The room's history begins anew: what is remembered of it is of another life. */
  reset(roomId: string): void {
    this.forget(roomId);
    this.#void.add(roomId);
  }

  view(roomId: string): Omit<TimelineView, 'roomId' | 'pending' | 'notices'> {
    const state = this.#needs.feeds.rooms.get(roomId);
    const history = this.#rooms.get(roomId);
    const messages = this.#shown(roomId);
    const isEmpty = state?.lastSeq === 0;
    const isReady = messages.length > 0 || isEmpty;
    return {
      status: isReady ? 'ready' : history?.newest === 'failed' ? 'failed' : 'loading',
      messages,
      atStart: isEmpty || messages[0]?.seq === 1,
      atEnd: !history?.window,
      older: history?.older ?? 'idle',
      newer: history?.newer ?? 'idle',
    };
  }

  /** A change of the room's feed: of a message that is shown elsewhere, or on its way to be. */
  follow(message: Message): void {
    const history = this.#rooms.get(message.roomId);
    if (!history) return;
    for (const news of history.news) news.set(message.seq, message);
    if (!history.window) return;
    const window = replaceIn(history.window, message);
    if (window === history.window) return;
    history.window = window;
    this.#needs.changed(message.roomId);
  }

  /** The room without what is too much to hold, now that it has grown while it is open. */
  fit(state: RoomState): RoomState {
    const { bounds } = this.#needs;
    const history = this.#of(state.room.id);
    if (history.window) return withRun(state, state.messages.slice(-bounds.unseen));
    const { live, window } = fitLive(state.messages, history.end, bounds);
    history.window = window;
    return withRun(state, live);
  }

  /** Shows what is remembered of a room, and asks for its newest page where that is not enough. */
  loadNewest(roomId: string): void {
    quietly(this.#loadNewest(roomId));
  }

  /**
   * Fetches the newest page of rooms in which something is unread and nothing is held: what is unread can
   * be read at once then, without a network too, and mentions in it are counted. One room after the other.
   */
  async fetchUnread(): Promise<void> {
    const unread = [...this.#needs.feeds.rooms.values()]
      .filter((room) => room.messages.length === 0 && room.lastSeq > room.membership.readSeq)
      .slice(0, mostFetchedAhead);
    for (const { room } of unread) await this.#loadNewest(room.id);
  }

  async #loadNewest(roomId: string): Promise<void> {
    const history = this.#of(roomId);
    const state = this.#needs.feeds.rooms.get(roomId);
    if (!state || history.newest === 'loading') return;
    if (state.lastSeq === 0 || this.#isFilled(state.messages)) return;
    history.newest = 'loading';
    this.#needs.changed(roomId);
    try {
      await this.#load(roomId, history);
      this.#settle(roomId, history, 'newest', 'idle');
    } catch (error) {
      this.#settle(roomId, history, 'newest', 'failed');
      report(error);
    }
  }

  /** Shows the run that ends with the newest message. */
  showNewest(roomId: string): void {
    const { feeds } = this.#needs;
    if (!feeds.rooms.has(roomId)) return;
    this.#leaveWindow(roomId);
    feeds.change(roomId, (state) => this.fit(state));
    this.loadNewest(roomId);
    this.#needs.changed(roomId);
  }

  /** Nobody looks any more. */
  close(roomId: string): void {
    if (this.#rooms.has(roomId)) this.#leaveWindow(roomId);
    const { unseen } = this.#needs.bounds;
    this.#needs.feeds.change(roomId, (state) => withRun(state, state.messages.slice(-unseen)));
    this.#needs.changed(roomId);
  }

  /**
   * Shows a message with a page before it and one after it. A jump that another one overtakes
   * resolves without having shown anything.
   *
   * @param wanted seq; beyond the newest message it is the newest
   * @throws ParleyError, Unreachable
   */
  async showAround(roomId: string, wanted: number): Promise<void> {
    const state = this.#needs.feeds.rooms.get(roomId);
    if (!state) throw new ParleyError('not_found', 'this is not a room of ours');
    const { page } = this.#needs.bounds;
    const { lastSeq } = state;
    const seq = Math.max(1, Math.min(wanted, lastSeq));
    const history = this.#of(roomId);
    const jump = ++history.jump;
    if (lastSeq === 0 || showsAround(state.messages, seq, lastSeq, page)) {
      this.#readAt(roomId, history, 'older');
      return;
    }
    if (history.window && showsAround(history.window, seq, lastSeq, page)) return;
    let run: Run;
    try {
      run = await this.#around(roomId, history, seq);
    } catch (error) {
      if (!(error instanceof Unreachable) || this.#rooms.get(roomId) !== history) throw error;
      const held = this.#needs.feeds.rooms.get(roomId)?.messages ?? [];
      const isHeld = [history.window ?? [], held].some((part) => contains(part, seq));
      if (!isHeld) throw error;
      run = history.window && contains(history.window, seq) ? history.window : held;
    }
    if (this.#rooms.get(roomId) === history && history.jump === jump) {
      this.#place(roomId, history, run, 'older');
    }
  }

  /** One more page before the oldest message shown; its progress shows in the view. */
  async loadOlder(roomId: string): Promise<void> {
    const first = this.#shown(roomId)[0];
    if (first && first.seq > 1) await this.#grow(roomId, 'older', { before: first.seq });
  }

  /** One more page after the newest message shown, where that is not the newest there is. */
  async loadNewer(roomId: string): Promise<void> {
    const history = this.#rooms.get(roomId);
    const state = this.#needs.feeds.rooms.get(roomId);
    const last = history?.window?.at(-1);
    if (!state || !history?.window || !last) return;
    if (touches(history.window, state.messages)) {
      this.#place(roomId, history, history.window, 'newer');
    } else await this.#grow(roomId, 'newer', { after: last.seq });
  }

  async #grow(roomId: string, end: End, side: Side): Promise<void> {
    const history = this.#of(roomId);
    if (history[end] === 'loading') return;
    history[end] = 'loading';
    this.#needs.changed(roomId);
    try {
      const page = await this.#page(roomId, history, side);
      const shown = this.#shown(roomId);
      // Somebody may have jumped elsewhere meanwhile, or the room have begun anew.
      if (this.#rooms.get(roomId) === history && touches(shown, page)) {
        this.#place(roomId, history, mergeRuns(shown, page), end);
      }
      this.#settle(roomId, history, end, 'idle');
    } catch (error) {
      this.#settle(roomId, history, end, 'failed');
      report(error);
    }
  }

  async #load(roomId: string, history: RoomHistory): Promise<void> {
    const { feeds, cacheFailed } = this.#needs;
    if (!this.#void.has(roomId)) await this.#recall(roomId, history).catch(cacheFailed);
    const held = feeds.rooms.get(roomId)?.messages ?? [];
    if (this.#isFilled(held) || this.#rooms.get(roomId) !== history) return;
    const side = held[0] && { before: held[0].seq };
    const page = await this.#whileFollowing(history, () => this.#ask(roomId, history, side, true));
    if (this.#rooms.get(roomId) !== history) return;
    feeds.change(roomId, (state) => mergeMessages(state, page));
  }

  #isFilled(held: Run): boolean {
    return held.length >= this.#needs.bounds.page || held[0]?.seq === 1;
  }

  async #recall(roomId: string, history: RoomHistory): Promise<void> {
    const { cache, bounds } = this.#needs;
    await this.#joinRemembered(roomId, history, () =>
      cache.newestMessages(roomId, 2 * bounds.page),
    );
  }

  /** What the cache remembers counts only if it reaches up to what is held, without a hole. */
  async #joinRemembered(
    roomId: string,
    history: RoomHistory,
    read: () => Promise<CachedMessages>,
  ): Promise<void> {
    const run = await this.#whileFollowing(history, async () => {
      const { messages, authors } = await read();
      this.#needs.learn(authors);
      return lastRun(messages);
    });
    if (this.#rooms.get(roomId) === history) this.#join(roomId, run);
  }

  #join(roomId: string, run: Run): void {
    this.#needs.feeds.change(roomId, (state) => {
      const end = (state.messages[0]?.seq ?? state.lastSeq + 1) - 1;
      const reaches = run.filter((message) => message.seq <= end);
      return reaches.at(-1)?.seq === end ? mergeMessages(state, reaches) : state;
    });
  }

  /** Recalls what is unread in the rooms, as much of it as is held where nobody looks. */
  async recallUnread(): Promise<void> {
    const { bounds, cache, feeds } = this.#needs;
    for (const [roomId, { membership, lastSeq, messages: held }] of feeds.rooms) {
      const first = Math.max(membership.readSeq, lastSeq - bounds.unseen) + 1;
      if (first > lastSeq || held.length > 0) continue;
      await this.#joinRemembered(roomId, this.#of(roomId), () =>
        cache.messagesBetween(roomId, first, lastSeq),
      );
    }
  }

  /** The pages on both sides of a message. Without the one after it there is something to read. */
  async #around(roomId: string, history: RoomHistory, seq: number): Promise<Run> {
    const [before, after] = await Promise.all([
      this.#page(roomId, history, { before: seq + 1 }),
      this.#page(roomId, history, { after: seq }).catch((error: unknown) => {
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
  async #page(roomId: string, history: RoomHistory, side: Side): Promise<Run> {
    return this.#whileFollowing(history, async () => {
      const known = await this.#remembered(roomId, side);
      if (this.#isWhole(roomId, known, side)) return known;
      return this.#ask(roomId, history, side, false).catch((error: unknown) => {
        if (error instanceof Unreachable && known.length > 0) return known;
        throw error;
      });
    });
  }

  /** What changes while messages are read is true after them as well. */
  async #whileFollowing(history: RoomHistory, read: () => Promise<Run>): Promise<Run> {
    const news = new Map<number, Message>();
    history.news.add(news);
    try {
      const run = await read();
      return [...news.values()].reduce(replaceIn, run);
    } finally {
      history.news.delete(news);
    }
  }

  async #ask(
    roomId: string,
    history: RoomHistory,
    side: Side | undefined,
    isNewest: boolean,
  ): Promise<Run> {
    const limit = this.#needs.bounds.page;
    const { messages, authors } = await this.#needs.ask('message:list', { roomId, limit, ...side });
    this.#needs.learn(authors);
    const isBesideNewest = isNewest || (!history.window && side && 'before' in side);
    this.#needs.loaded(messages, !!isBesideNewest);
    return messages;
  }

  async #remembered(roomId: string, side: Side): Promise<Run> {
    const { cache, bounds, cacheFailed, flush } = this.#needs;
    if (this.#void.has(roomId) || !(await flush())) return [];
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

  #place(roomId: string, history: RoomHistory, run: Run, end: End): void {
    history.end = end;
    this.#needs.feeds.change(roomId, (state) => {
      const { live, window } = place(run, state.messages, state.lastSeq, end, this.#needs.bounds);
      history.window = window;
      return withRun(state, live);
    });
    this.#needs.changed(roomId);
  }

  #readAt(roomId: string, history: RoomHistory, end: End): void {
    history.end = end;
    history.window = null;
    this.#needs.changed(roomId);
  }

  #leaveWindow(roomId: string): void {
    const history = this.#of(roomId);
    history.jump++;
    history.window = null;
    history.end = 'newer';
    history.newer = 'idle';
  }

  #shown(roomId: string): Run {
    return (
      this.#rooms.get(roomId)?.window ?? this.#needs.feeds.rooms.get(roomId)?.messages ?? nothing
    );
  }

  #settle(
    roomId: string,
    history: RoomHistory,
    part: 'newest' | End,
    outcome: 'idle' | 'failed',
  ): void {
    history[part] = outcome;
    this.#needs.changed(roomId);
  }

  #of(roomId: string): RoomHistory {
    let history = this.#rooms.get(roomId);
    if (!history) {
      history = {
        newest: 'idle',
        older: 'idle',
        newer: 'idle',
        window: null,
        end: 'newer',
        jump: 0,
        news: new Set(),
      };
      this.#rooms.set(roomId, history);
    }
    return history;
  }
}

const nothing: Run = [];

function contains(run: Run, seq: number): boolean {
  const first = run[0];
  return !!first && seq >= first.seq && seq < first.seq + run.length;
}

/** A page that could not be fetched shows in the view; anything else is a bug. */
function report(error: unknown): void {
  if (error instanceof ParleyError || error instanceof Unreachable) return;
  throw error;
}
