import { isOn, type TraceEvent } from './event.ts';

/** What became of one frame of a page. */
export interface Frame {
  pid: number;
  sequence: number;
  /** When it was begun and when it was on the screen, or given up; µs. */
  from: number;
  to: number;
  state: 'presented' | 'partial' | 'dropped' | 'unchanged';
  isScrolling: boolean;
  /** Parts of it were blank: they were not painted in time. */
  hasHoles: boolean;
}

const states: Record<string, Frame['state']> = {
  STATE_PRESENTED_ALL: 'presented',
  STATE_PRESENTED_PARTIAL: 'partial',
  STATE_DROPPED: 'dropped',
};

export function framesOf(events: readonly TraceEvent[]): Frame[] {
  const open = new Map<string, TraceEvent>();
  const frames: Frame[] = [];
  const reports = events
    .filter(({ name }) => name === 'PipelineReporter')
    .sort((a, b) => a.order - b.order);
  for (const event of reports) {
    // The ids are the process's own, and used again for frames that were begun before.
    const key = `${event.pid} ${event.id2?.local}`;
    if (event.ph === 'b') open.set(key, event);
    const begin = open.get(key);
    const report = begin?.args.frame_reporter;
    if (event.ph !== 'e' || !begin || !report) continue;
    open.delete(key);
    frames.push({
      pid: begin.pid,
      sequence: report.frame_sequence,
      from: begin.ts,
      to: event.ts,
      state: states[report.state] ?? 'unchanged',
      isScrolling: report.scroll_state !== 'SCROLL_NONE',
      hasHoles: report.has_missing_content,
    });
  }
  return frames;
}

/**
 * When the screen first showed what the page had at this event of its own, in µs; undefined when nothing
 * was painted after it, or when it did not come to the screen.
 */
export function shownAt(events: readonly TraceEvent[], mark: TraceEvent): number | undefined {
  const commit = events.find(
    (event) => event.name === 'Commit' && isOn(mark, event) && event.ts >= mark.ts && event.dur,
  );
  const sequence = commit?.args.frameSeqId;
  if (!commit || sequence === undefined) return undefined;
  return framesOf(events)
    .filter(({ pid, state, to }) => pid === mark.pid && state === 'presented' && to > commit.ts)
    .sort((a, b) => a.to - b.to)
    .find((frame) => frame.sequence >= sequence)?.to;
}

/** The mark of `performance.mark(name)`. */
export function markOf(events: readonly TraceEvent[], name: string): TraceEvent {
  const mark = events.find((event) => event.name === name && event.cat?.includes('user_timing'));
  if (!mark) throw new Error(`the trace has no mark ${name}`);
  return mark;
}

export interface Smoothness {
  /** Frames a second that reached the screen while it scrolled. */
  framesPerSecond: number;
  /** Of those that were due, in %. */
  droppedPercent: number;
  holes: number;
}

/** How the screen moved while somebody scrolled. */
export function smoothness(events: readonly TraceEvent[]): Smoothness {
  const scrolling = framesOf(events).filter(({ isScrolling }) => isScrolling);
  const from = Math.min(...scrolling.map((frame) => frame.from));
  const to = Math.max(...scrolling.map((frame) => frame.from));
  const shown = scrolling.filter(({ state }) => state === 'presented' || state === 'partial');
  // One that the page was late for is reported twice: what was moved without the page, and the page's part.
  const shownOnes = new Set(shown.map(({ sequence }) => sequence));
  const dropped = scrolling.filter(({ state }) => state === 'dropped');
  const droppedOnes = new Set(
    dropped.map(({ sequence }) => sequence).filter((sequence) => !shownOnes.has(sequence)),
  );
  return {
    framesPerSecond: shownOnes.size / ((to - from) / 1e6),
    droppedPercent: (100 * droppedOnes.size) / (shownOnes.size + droppedOnes.size),
    holes: shown.filter(({ hasHoles }) => hasHoles).length,
  };
}
