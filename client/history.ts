import type { Message, Person } from '../protocol/entities.ts';
import { ParleyError } from '../protocol/errors.ts';
import type { Cache } from './cache.ts';
import type { Ask } from './catch-up.ts';
import type { Feeds } from './feeds.ts';
import { mergeMessages } from './room-state.ts';
import { Unreachable } from './transport.ts';
import type { TimelineView } from './views.ts';

export interface HistoryNeeds {
  feeds: Feeds;
  cache: Cache;
  ask: Ask;
  learn(people: readonly Person[]): void;
  /** A page came from the server; the newest one is worth remembering. */
  loaded(messages: readonly Message[], isNewest: boolean): void;
  changed(roomId: string): void;
  /** Nothing could be remembered; the server is asked instead. */
  cacheFailed(error: unknown): void;
}

interface Progress {
  newest: 'idle' | 'loading' | 'failed';
  older: TimelineView['older'];
}

const pageRows = 50;
/** So many remembered messages are shown before the network answers. */
const cachedRows = 100;

/** Fetches a room's past, a page at a time, onto the run of messages that is held. */
export class History {
  readonly #needs: HistoryNeeds;
  readonly #progress = new Map<string, Progress>();
  readonly #void = new Set<string>();

  constructor(needs: HistoryNeeds) {
    this.#needs = needs;
  }

  forget(roomId: string): void {
    this.#progress.delete(roomId);
  }

  /** The room's history begins anew: what is remembered of it is of another life. */
  reset(roomId: string): void {
    this.forget(roomId);
    this.#void.add(roomId);
  }

  view(roomId: string): Pick<TimelineView, 'status' | 'atStart' | 'older'> {
    const state = this.#needs.feeds.rooms.get(roomId);
    const progress = this.#progress.get(roomId);
    const first = state?.messages[0];
    const isEmpty = state?.lastSeq === 0;
    const status =
      first || isEmpty ? 'ready' : progress?.newest === 'failed' ? 'failed' : 'loading';
    return { status, atStart: isEmpty || first?.seq === 1, older: progress?.older ?? 'idle' };
  }

  /** Shows what is remembered of a room, and asks for its newest page where that is not enough. */
  loadNewest(roomId: string): void {
    const progress = this.#of(roomId);
    const state = this.#needs.feeds.rooms.get(roomId);
    if (!state || progress.newest === 'loading') return;
    const isFilled = state.messages.length >= pageRows || state.messages[0]?.seq === 1;
    if (isFilled || state.lastSeq === 0) return;
    progress.newest = 'loading';
    this.#needs.changed(roomId);
    this.#load(roomId).then(
      () => this.#settle(roomId, 'newest', 'idle'),
      (error: unknown) => {
        this.#settle(roomId, 'newest', 'failed');
        report(error);
      },
    );
  }

  /** One more page before the oldest message held; its progress shows in the view. */
  async loadOlder(roomId: string): Promise<void> {
    const progress = this.#of(roomId);
    const first = this.#needs.feeds.rooms.get(roomId)?.messages[0];
    if (!first || first.seq <= 1 || progress.older === 'loading') return;
    progress.older = 'loading';
    this.#needs.changed(roomId);
    try {
      await this.#page(roomId, first.seq, false);
      this.#settle(roomId, 'older', 'idle');
    } catch (error) {
      this.#settle(roomId, 'older', 'failed');
      report(error);
    }
  }

  async #load(roomId: string): Promise<void> {
    if (!this.#void.has(roomId)) await this.#recall(roomId).catch(this.#needs.cacheFailed);
    const held = this.#needs.feeds.rooms.get(roomId)?.messages ?? [];
    if (held.length < pageRows && held[0]?.seq !== 1) {
      await this.#page(roomId, held[0]?.seq, true);
    }
  }

  /** What the cache remembers counts only if it reaches up to the newest message, without a hole. */
  async #recall(roomId: string): Promise<void> {
    const { messages, authors } = await this.#needs.cache.newestMessages(roomId, cachedRows);
    const run = lastRun(messages);
    this.#needs.learn(authors);
    this.#needs.feeds.change(roomId, (state) => {
      const end = (state.messages[0]?.seq ?? state.lastSeq + 1) - 1;
      const reaches = run.filter((message) => message.seq <= end);
      return reaches.at(-1)?.seq === end ? mergeMessages(state, reaches) : state;
    });
  }

  async #page(roomId: string, before: number | undefined, isNewest: boolean): Promise<void> {
    const page = await this.#needs.ask('message:list', {
      roomId,
      limit: pageRows,
      ...(before !== undefined && { before }),
    });
    this.#needs.learn(page.authors);
    this.#needs.feeds.change(roomId, (state) => mergeMessages(state, page.messages));
    this.#needs.loaded(page.messages, isNewest);
  }

  #settle(roomId: string, part: 'newest' | 'older', outcome: 'idle' | 'failed'): void {
    this.#of(roomId)[part] = outcome;
    this.#needs.changed(roomId);
  }

  #of(roomId: string): Progress {
    let progress = this.#progress.get(roomId);
    if (!progress) {
      progress = { newest: 'idle', older: 'idle' };
      this.#progress.set(roomId, progress);
    }
    return progress;
  }
}

/** The unbroken run of seq at the end of messages that ascend. */
function lastRun(messages: readonly Message[]): Message[] {
  let start = messages.length - 1;
  while (start > 0 && messages[start - 1]?.seq === (messages[start]?.seq ?? 0) - 1) start--;
  return messages.slice(Math.max(start, 0));
}

/** A page that could not be fetched shows in the view; anything else is a bug. */
function report(error: unknown): void {
  if (error instanceof ParleyError || error instanceof Unreachable) return;
  throw error;
}
