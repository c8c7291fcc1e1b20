import type { Message } from '../protocol/entities.ts';
import { ParleyError } from '../protocol/errors.ts';
import type { CachedMessages } from './cache.ts';
import { type Follower, HistoryPages, type PagesNeeds, type Side } from './history-pages.ts';
import { quietly } from './quietly.ts';
import { mergeMessages, type RoomState, withRun } from './room-state.ts';
import { lastRun, mergeRuns, type Run, replaceIn, touches } from './run.ts';
import { Unreachable } from './transport.ts';
import type { TimelineView } from './views.ts';
import { type End, fitLive, place, showsAround } from './window.ts';

export interface HistoryNeeds extends PagesNeeds {
  changed(roomId: string): void;
}

/** So many rooms are fetched ahead: more would make a start costly for the server, and nobody reads them all. */
const mostFetchedAhead = 30;

type Progress = 'idle' | 'loading' | 'failed';

/** How the history of one room stands, in one life of its feed. */
interface RoomHistory extends Follower {
  newest: Progress;
  older: Progress;
  newer: Progress;
  window: Run | null;
  /** Where somebody is reading. */
  end: End;
  /** Names the last jump: a page for one before it is of no interest any more. */
  jump: number;
}

/**
 * A room's past, fetched a page at a time (see history-pages.ts), and which part of it is shown and held: the
 * run that ends with the newest message, or a window elsewhere (see window.ts).
 */
export class History {
  readonly #needs: HistoryNeeds;
  readonly #pages: HistoryPages;
  readonly #rooms = new Map<string, RoomHistory>();

  constructor(needs: HistoryNeeds) {
    this.#needs = needs;
    this.#pages = new HistoryPages(needs);
  }

  forget(roomId: string): void {
    this.#rooms.delete(roomId);
  }

  /** The room's history begins anew: what is remembered of it is of another life. */
  reset(roomId: string): void {
    this.forget(roomId);
    this.#pages.disown(roomId);
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
   * be read at once then, without a network too. One room after the other.
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
      run = await this.#pages.around(roomId, history, seq);
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
      const page = await this.#pages.page(roomId, history, side);
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
    if (!this.#pages.isVoid(roomId)) await this.#recall(roomId, history).catch(cacheFailed);
    const held = feeds.rooms.get(roomId)?.messages ?? [];
    if (this.#isFilled(held) || this.#rooms.get(roomId) !== history) return;
    const side = held[0] && { before: held[0].seq };
    const page = await this.#pages.whileFollowing(history, () =>
      this.#pages.ask(roomId, history, side, true),
    );
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
    const run = await this.#pages.whileFollowing(history, async () => {
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
