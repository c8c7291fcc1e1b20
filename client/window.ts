import { mergeRuns, type Run, touches } from './run.ts';

/** How much of a room's history is asked for and held, in messages. */
export interface HistoryBounds {
  /** A page that is asked for. */
  readonly page: number;
  /**
   * Most of what is shown, however long somebody scrolls. Sixteen pages: enough that nobody comes to
   * the end of it before the next page is there, little enough (a megabyte at most, usually a quarter)
   * that going over all of it at each new message takes no time that could be noticed.
   */
  readonly shown: number;
  /** Held of the newest messages where nobody looks at them. */
  readonly unseen: number;
}

export const usualBounds: HistoryBounds = { page: 50, shown: 800, unseen: 100 };

/** At which end somebody is reading: what is too much goes at the other one. */
export type End = 'older' | 'newer';

/** What is held of a room's history. */
export interface Place {
  /** The run that ends with the newest message; empty where nothing of it is held. */
  readonly live: Run;
  /** The run that is shown while it does not end with the newest message; null: `live` is shown. */
  readonly window: Run | null;
}

/**
 * What is held once `run` is to be shown: it joins the live run where they touch, and is a window of
 * its own where they do not, or where both together are too much for somebody who reads on at the
 * older end. A room is bounded by `shown` and `unseen` together.
 *
 * @param lastSeq of the newest message known to exist
 */
export function place(
  run: Run,
  live: Run,
  lastSeq: number,
  end: End,
  bounds: HistoryBounds,
): Place {
  const isNewest = (run.at(-1)?.seq ?? 0) >= lastSeq;
  const isJoined = live.length === 0 ? isNewest : touches(run, live);
  const whole = isJoined ? mergeRuns(live, run) : run;
  const shown = end === 'older' ? whole.slice(0, bounds.shown) : whole.slice(-bounds.shown);
  if (!isJoined) return { live: live.slice(-bounds.unseen), window: shown };
  if (shown.at(-1) === whole.at(-1)) return { live: shown, window: null };
  return { live: whole.slice(-bounds.unseen), window: shown };
}

/** The live run after it has grown, by what was said just now, while it is shown. */
export function fitLive(live: Run, end: End, bounds: HistoryBounds): Place {
  if (live.length <= bounds.shown) return { live, window: null };
  // Whoever reads at the older end keeps it before their eyes, and what comes goes on elsewhere.
  if (end === 'older') {
    return { live: live.slice(-bounds.unseen), window: live.slice(0, bounds.shown) };
  }
  return { live: live.slice(-bounds.shown), window: null };
}

/** Whether a run shows a message with as much around it as a jump to it would fetch. */
export function showsAround(run: Run, seq: number, lastSeq: number, page: number): boolean {
  const [first, last] = [run[0]?.seq ?? 0, run.at(-1)?.seq ?? 0];
  if (run.length === 0 || seq < first || seq > last) return false;
  return first <= Math.max(1, seq - page + 1) && last >= Math.min(lastSeq, seq + page);
}
