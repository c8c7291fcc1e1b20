/** One event of Chromium's trace, in its Trace Event Format. All times are µs by one clock. */
export interface TraceEvent {
  name: string;
  cat?: string;
  /** `X`: with a duration; `b`, `e`: begin and end; the others are moments. */
  ph: string;
  ts: number;
  dur?: number;
  /** The same by the thread's own clock. */
  tdur?: number;
  /** Its place among all, as they were recorded: a frame is when it is over. */
  order: number;
  pid: number;
  tid: number;
  id?: string;
  id2?: { local?: string };
  args: { frameSeqId?: number; frame_reporter?: FrameReport; data?: Record<string, unknown> };
}

interface FrameReport {
  frame_sequence: number;
  state: string;
  affects_smoothness: boolean;
  has_missing_content: boolean;
  scroll_state: string;
}

/** A thread of a process: `performance.mark` and what it marks are on the same. */
export type Thread = Pick<TraceEvent, 'pid' | 'tid'>;

export function isOn({ pid, tid }: Thread, event: TraceEvent): boolean {
  return event.pid === pid && event.tid === tid;
}
