import type { Browser } from 'playwright-core';
import type { Site } from './sites/site.ts';
import type { Thread, TraceEvent } from './trace/event.ts';
import { shownAt } from './trace/frames.ts';
import { type Share, timeByFunction, timeByKind } from './trace/profile.ts';
import { Visit } from './visit.ts';

/** A figure of the results. */
export interface Row {
  key: string;
  title: string;
  digits: number;
  /** Targets: at most, or at least, so much. */
  most?: number;
  least?: number;
}

export interface Measure {
  rows: readonly Row[];
  run(bench: Bench): Promise<void>;
}

/** A stretch of a trace in which something took its time. */
export interface Stretch {
  events: readonly TraceEvent[];
  thread: Thread;
  /** µs */
  from: number;
  to: number;
}

export interface Profile {
  kinds: Share[];
  functions: Share[];
}

/** What a measure measures with, and where its figures go. */
export class Bench {
  readonly browser: Browser;
  /** How many times slower than this machine the page's processor is. */
  readonly slowdown: number;
  /** How often something is done within one run. */
  readonly times: number;
  readonly figures = new Map<string, number[]>();
  readonly profiles = new Map<string, Profile>();
  /** Looks for reasons: takes samples, which cost time, and notes no figures. */
  profiling = false;

  constructor(browser: Browser, slowdown: number, times: number) {
    this.browser = browser;
    this.slowdown = slowdown;
    this.times = times;
  }

  /** In the page, with its newest messages before them, and on a slow processor. */
  async enter(site: Site, path = '/'): Promise<Visit> {
    const visit = await Visit.open(this.browser, site.url, site.token);
    await visit.page.goto(site.url + path);
    await visit.markWhen('entered', site.isThere, 'now');
    await visit.isMarked('entered');
    await visit.rest(1_000);
    await visit.slowDown(this.slowdown);
    return visit;
  }

  traced(visit: Visit, action: () => Promise<void>): Promise<TraceEvent[]> {
    return visit.traced(action, { profiled: this.profiling });
  }

  note(key: string, site: Site, value: number, stretch?: Stretch): void {
    const name = figureName(key, site.title);
    // What never came to the screen has no figure.
    if (Number.isNaN(value)) return;
    if (!this.profiling) {
      this.figures.set(name, [...(this.figures.get(name) ?? []), value]);
    } else if (stretch && !this.profiles.has(name)) {
      const { events, thread, from, to } = stretch;
      const functions = timeByFunction(events, thread, from, to);
      this.profiles.set(name, { kinds: timeByKind(events, thread, from, to), functions });
    }
  }

  /** From a moment (µs) until what the page had at this event of its own was on the screen, in ms. */
  noteShown(
    key: string,
    site: Site,
    events: readonly TraceEvent[],
    from: number,
    mark: TraceEvent,
  ): void {
    const to = shownAt(events, mark);
    if (to === undefined) throw new Error(`${key}: it did not come to the screen`);
    this.note(key, site, (to - from) / 1000, { events, thread: mark, from, to });
  }
}

export function figureName(key: string, subject: string): string {
  return `${key} ${subject}`;
}
