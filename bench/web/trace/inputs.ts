import { isOn, type Thread, type TraceEvent } from './event.ts';

/** The input events of this type, each at the moment at which the page was given it. */
export function inputsOf(events: readonly TraceEvent[], type: string): TraceEvent[] {
  return events.filter(({ name, args }) => name === 'EventDispatch' && args.data?.type === type);
}

/** When the page had handed over to be drawn what this input led to; undefined when nothing was. */
export function paintedAt(events: readonly TraceEvent[], input: TraceEvent): number | undefined {
  const commit = events.find(
    (event) => event.name === 'Commit' && event.dur && isOn(input, event) && event.ts >= input.ts,
  );
  return commit && commit.ts + (commit.dur ?? 0);
}

/**
 * How long a thread worked between two moments, in µs of its own clock, which stands still while
 * others have the processor.
 */
export function busyBetween(
  events: readonly TraceEvent[],
  thread: Thread,
  from: number,
  to: number,
): number {
  let busy = 0;
  for (const event of events) {
    if (event.name !== 'RunTask' || !isOn(thread, event) || !event.dur) continue;
    const inside = Math.min(event.ts + event.dur, to) - Math.max(event.ts, from);
    if (inside > 0) busy += inside * ((event.tdur ?? event.dur) / event.dur);
  }
  return busy;
}
