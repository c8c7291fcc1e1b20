import { isOn, type Thread, type TraceEvent } from './event.ts';

/** What the browser calls it, and what it is to a reader; the rest is `other`. */
const kinds: Record<string, string> = {
  EvaluateScript: 'scripts',
  FunctionCall: 'scripts',
  EventDispatch: 'scripts',
  TimerFire: 'scripts',
  FireAnimationFrame: 'scripts',
  RunMicrotasks: 'scripts',
  'v8.compile': 'scripts: compiling',
  'v8.produceCache': 'scripts: compiling',
  MinorGC: 'garbage collection',
  MajorGC: 'garbage collection',
  'V8.GC_MC_BACKGROUND_MARKING': 'garbage collection',
  UpdateLayoutTree: 'style',
  RecalculateStyles: 'style',
  ParseHTML: 'parsing HTML and CSS',
  ParseAuthorStyleSheet: 'parsing HTML and CSS',
  Layout: 'layout',
  PrePaint: 'paint',
  Paint: 'paint',
  Layerize: 'paint',
  Commit: 'paint',
  UpdateLayer: 'paint',
};

export interface Share {
  what: string;
  millis: number;
}

/** What the thread's time between two moments went into, each without what it called; longest first. */
export function timeByKind(
  events: readonly TraceEvent[],
  thread: Thread,
  from: number,
  to: number,
): Share[] {
  const sums = new Map<string, number>();
  const open: { end: number; kind: string }[] = [];
  let now = from;
  const spend = (until: number) => {
    const kind = open.at(-1)?.kind;
    if (kind !== undefined && until > now) sums.set(kind, (sums.get(kind) ?? 0) + until - now);
    now = Math.max(now, until);
  };
  const close = (until: number) => {
    for (let last = open.at(-1); last && last.end <= until; last = open.at(-1)) {
      spend(last.end);
      open.pop();
    }
  };
  for (const event of events) {
    if (event.ph !== 'X' || !isOn(thread, event) || event.ts > to) continue;
    if (event.ts + (event.dur ?? 0) < from) continue;
    close(event.ts);
    spend(Math.max(from, event.ts));
    const end = Math.min(to, event.ts + (event.dur ?? 0));
    // What has no name of its own belongs to what called it.
    open.push({ end, kind: kinds[event.name] ?? open.at(-1)?.kind ?? 'other' });
  }
  close(Number.POSITIVE_INFINITY);
  return longest(sums);
}

interface Sampled {
  cpuProfile?: { nodes?: ProfileNode[]; samples?: number[] };
  timeDeltas?: number[];
}

interface ProfileNode {
  id: number;
  callFrame: { functionName: string; url?: string; lineNumber?: number; columnNumber?: number };
}

/** The functions of this thread that ran longest between two moments, without what they called. */
export function timeByFunction(
  events: readonly TraceEvent[],
  thread: Thread,
  from: number,
  to: number,
): Share[] {
  const names = new Map<number, string>();
  const sums = new Map<string, number>();
  // Workers have profiles too, and one begins anew with each page.
  let profile: string | undefined;
  let now = 0;
  for (const event of events) {
    if (event.name === 'Profile' && isOn(thread, event)) {
      profile = event.id;
      now = Number(event.args.data?.startTime);
      names.clear();
    }
    const isOfIt = event.pid === thread.pid && event.id === profile;
    if (event.name !== 'ProfileChunk' || !isOfIt) continue;
    const { cpuProfile, timeDeltas } = (event.args.data ?? {}) as Sampled;
    for (const { id, callFrame } of cpuProfile?.nodes ?? []) names.set(id, nameOf(callFrame));
    for (const [index, id] of (cpuProfile?.samples ?? []).entries()) {
      const delta = timeDeltas?.[index] ?? 0;
      now += delta;
      if (now < from || now > to) continue;
      const name = names.get(id) ?? '';
      sums.set(name, (sums.get(name) ?? 0) + delta);
    }
  }
  for (const idle of ['(idle)', '(program)', '(root)', '']) sums.delete(idle);
  return longest(sums);
}

function nameOf({ functionName, url, lineNumber, columnNumber }: ProfileNode['callFrame']): string {
  const name = functionName || '(anonymous)';
  const file = url?.split('/').at(-1);
  return file ? `${name} ${file}:${(lineNumber ?? 0) + 1}:${(columnNumber ?? 0) + 1}` : name;
}

function longest(sums: ReadonlyMap<string, number>): Share[] {
  return [...sums]
    .map(([what, micros]) => ({ what, millis: micros / 1000 }))
    .sort((a, b) => b.millis - a.millis);
}
