/**
 * A finger drawn across panes that lie side by side. Everything is measured along the line of
 * writing, in CSS pixels: what goes towards its end is positive, also from right to left.
 */
export interface Swipe {
  /** Until the finger has gone far enough to tell, it may as well be about to scroll. */
  readonly kind: 'undecided' | 'across' | 'other';
  readonly from: Point;
  readonly at: Point;
  /** Pixels per millisecond, over the last moments. */
  readonly speed: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
  /** Unix or monotonic ms. */
  readonly time: number;
}

/** Where there is a pane to go to: -1 is the one before, 1 the one behind. */
export type Step = -1 | 1;

/** A tap wanders so far. */
const slop = 10;
/** So much more across than along, or it is a scroll. */
const slant = 1.4;
/** From this speed on a flick decides, wherever the pane is. Pixels per millisecond. */
const flick = 0.35;
/** How much the newest movement counts towards the speed. */
const freshness = 0.6;

export function beginSwipe(at: Point): Swipe {
  return { kind: 'undecided', from: at, at, speed: 0 };
}

export function moveSwipe(swipe: Swipe, at: Point): Swipe {
  const x = at.x - swipe.from.x;
  const y = at.y - swipe.from.y;
  const passed = Math.max(1, at.time - swipe.at.time);
  const speed = ((at.x - swipe.at.x) / passed) * freshness + swipe.speed * (1 - freshness);
  return { ...swipe, at, speed, kind: swipe.kind === 'undecided' ? kindOf(x, y) : swipe.kind };
}

function kindOf(x: number, y: number): Swipe['kind'] {
  if (Math.hypot(x, y) < slop) return 'undecided';
  return Math.abs(x) > Math.abs(y) * slant ? 'across' : 'other';
}

/** How far the panes have moved; nowhere where there is none to come. */
export function swipeOffset(swipe: Swipe, steps: readonly Step[], width: number): number {
  if (swipe.kind !== 'across') return 0;
  const moved = swipe.at.x - swipe.from.x;
  const most = steps.includes(-1) ? width : 0;
  const least = steps.includes(1) ? -width : 0;
  return Math.min(most, Math.max(least, moved));
}

/** What letting go means now: a flick decides by its direction, else the nearer pane. 0: stay. */
export function swipeStep(swipe: Swipe, steps: readonly Step[], width: number): Step | 0 {
  const offset = swipeOffset(swipe, steps, width);
  if (offset === 0) return 0;
  const step: Step = offset > 0 ? -1 : 1;
  const towards = swipe.speed * Math.sign(offset);
  if (towards > flick) return step;
  if (towards < -flick) return 0;
  return Math.abs(offset) > width / 2 ? step : 0;
}
