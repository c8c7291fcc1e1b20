import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { VirtualizerHandle } from 'virtua';
import { isPending, type TimelineItem } from './items.ts';
import type { Lead } from './lead.ts';
import { leavePlace } from './places-left.ts';

/** So near to the bottom (pixels) counts as being there. */
const bottomEdge = 48;
/** More of the room is fetched when so much (pixels) or less is left at an end. */
const fetchEdge = 900;
/** What stays visible above the line marked "new" (pixels). */
const contextAbove = 120;
/** Rows at the opening place are measured by then, in ms. */
const settleMillis = 120;

/**
 * What holds still when something grows or arrives: the bottom, a spot that somebody was led to (until
 * the room is read or somebody scrolls), or simply the place where somebody is reading.
 */
type Hold = 'bottom' | 'spot' | 'place';

/** An item, and how far below the top of the log it stands. */
interface Spot {
  readonly key: string;
  readonly from: Lead['from'];
}

const lineSpot: Spot = { key: 'new', from: contextAbove };

interface Options {
  roomId: string;
  items: readonly TimelineItem[];
  /** Another number when the items are another stretch of the room. */
  stretch: number;
  /** Whether items have just come or gone at the top. */
  shift: boolean;
  /** Whether the items end with the newest message. */
  atEnd: boolean;
  /** Height in pixels of what stands above the items. */
  marginAbove: number;
  lead: Lead | null;
  /** Whether somebody is looking. */
  attended: boolean;
  /** Called again and again near an end; the callee knows whether there is anything to do. */
  onNearTop: () => void;
  onNearEnd: () => void;
  /** Shows the newest messages, when they are not among the items. */
  onNewest: () => void;
}

export interface Scroll {
  scroller: RefObject<HTMLDivElement | null>;
  list: RefObject<VirtualizerHandle | null>;
  atBottom: boolean;
  /** The highest seq that has been on the screen; 0 before anything was. */
  seen: number;
  onScroll: () => void;
  onResize: () => void;
  /** Somebody moves by themselves: nothing leads them any more. */
  letGo: () => void;
  toBottom: () => void;
}

export function useScroll(options: Options): Scroll {
  const { roomId, items, stretch, shift, atEnd, marginAbove, lead, attended } = options;
  const { onNearTop, onNearEnd, onNewest } = options;
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<VirtualizerHandle>(null);
  const line = items.findIndex((item) => item.kind === 'new');
  const hold = useRef<Hold>(line < 0 ? 'bottom' : 'spot');
  const spot = useRef<Spot>(lineSpot);
  const before = useRef({ top: 0, height: 0 });
  const settled = useRef(false);
  const [atBottom, setAtBottom] = useState(line < 0 && lead === null);
  const [seen, setSeen] = useState(0);

  /** Puts what holds still back in its place. */
  const settle = useCallback(() => {
    const box = scroller.current;
    if (!box || hold.current === 'place') return;
    const bottom = box.scrollHeight - box.clientHeight;
    const top = hold.current === 'spot' ? topForSpot(box, list.current, items, spot.current) : null;
    if (hold.current === 'bottom' || top !== null) {
      box.scrollTop = Math.min(bottom, top === null ? bottom : marginAbove + top);
    }
    before.current = { top: box.scrollTop, height: box.scrollHeight };
  }, [items, marginAbove]);

  const look = useCallback(() => {
    const box = scroller.current;
    if (!box || !settled.current) return;
    const { scrollTop: top, scrollHeight: height, clientHeight } = box;
    const below = height - clientHeight - top;
    const isLow = atEnd && below <= bottomEdge;
    hold.current = nextHold(hold.current, isLow, attended, {
      moved: top - before.current.top,
      grown: height - before.current.height,
    });
    before.current = { top, height };
    setAtBottom(isLow || (atEnd && hold.current === 'bottom'));
    const lowest = list.current?.findItemIndex(top + clientHeight) ?? 0;
    setSeen((seen) => Math.max(seen, seqAt(items, lowest)));
    if (top < fetchEdge) onNearTop();
    if (below < fetchEdge) onNearEnd();
  }, [items, atEnd, attended, onNearTop, onNearEnd]);

  const letGo = useCallback(() => {
    if (hold.current === 'spot') hold.current = 'place';
  }, []);

  const toBottom = useCallback(() => {
    hold.current = 'bottom';
    setAtBottom(true);
    onNewest();
    settle();
  }, [onNewest, settle]);

  // Between its own correction of the place and the scroll event of it, the list (virtua 0.54) goes on
  // with the rows of the same indices, which are others by now: far away, and blank for a frame.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time that items came
  useLayoutEffect(() => {
    if (shift) scroller.current?.dispatchEvent(new Event('scroll'));
  }, [shift, items]);

  // Another stretch of the room has nothing of the place that was held.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the stretch is not read, but waited for
  useLayoutEffect(() => {
    if (hold.current === 'place') hold.current = 'bottom';
  }, [stretch]);

  // Whoever says something wants to see it.
  const newest = items.at(-1);
  const isOwn = newest?.kind === 'message' && isPending(newest.message);
  const ownKey = isOwn ? newest.key : null;
  useLayoutEffect(() => {
    if (ownKey !== null && settled.current) hold.current = 'bottom';
  }, [ownKey]);

  // The line has moved because something arrived that nobody saw, or was marked as not read.
  const lineKey = line < 0 ? null : items[line + 1]?.key;
  useLayoutEffect(() => {
    if (lineKey === null || hold.current !== 'bottom') return;
    hold.current = 'spot';
    spot.current = lineSpot;
  }, [lineKey]);

  const led = useRef<Lead | null>(null);
  useLayoutEffect(() => {
    if (lead === null || led.current === lead) return;
    const key = keyOfSeq(items, lead.seq);
    if (key === undefined) return;
    led.current = lead;
    hold.current = 'spot';
    spot.current = line >= 0 && items[line + 1]?.key === key ? lineSpot : { key, from: lead.from };
  }, [lead, items, line]);

  // After every change of what is shown.
  useLayoutEffect(settle, [settle]);
  useEffect(look, [look]);

  const latest = useRef({ look, items });
  useLayoutEffect(() => {
    latest.current = { look, items };
  });
  useEffect(() => {
    const timer = setTimeout(() => {
      settled.current = true;
      latest.current.look();
    }, settleMillis);
    return () => clearTimeout(timer);
  }, []);

  useLayoutEffect(
    () => () => {
      const isReading = hold.current === 'place' && settled.current;
      const { current: box } = scroller;
      const { items } = latest.current;
      leavePlace(roomId, isReading ? placeIn(box, list.current, items, marginAbove) : null);
    },
    [roomId, marginAbove],
  );

  return { scroller, list, atBottom, seen, onScroll: look, onResize: settle, letGo, toBottom };
}

/** @param change pixels since the last look, or since things were last put in their place */
export function nextHold(
  hold: Hold,
  isLow: boolean,
  attended: boolean,
  change: { moved: number; grown: number },
): Hold {
  switch (hold) {
    case 'place':
      return isLow ? 'bottom' : 'place';
    case 'spot':
      if (isLow) return attended ? 'bottom' : 'spot';
      return Math.abs(change.moved) > 1 && change.grown === 0 ? 'place' : 'spot';
    case 'bottom':
      // Only a person moves up while nothing shrinks; what grows below is followed.
      return !isLow && change.moved < -1 && change.grown >= 0 ? 'place' : 'bottom';
  }
}

/** Where a spot stands, in pixels from the first item to the top of the log; null when it is gone. */
function topForSpot(
  box: HTMLElement,
  list: VirtualizerHandle | null,
  items: readonly TimelineItem[],
  { key, from }: Spot,
): number | null {
  const index = items.findIndex((item) => item.key === key);
  if (!list || index < 0) return null;
  const above = (box.clientHeight - list.getItemSize(index)) / 2;
  // Of a message higher than the log, the beginning.
  return list.getItemOffset(index) - (from === 'middle' ? Math.max(0, above) : from);
}

/** The topmost message on the screen, and where it stands. */
function placeIn(
  box: HTMLElement | null,
  list: VirtualizerHandle | null,
  items: readonly TimelineItem[],
  marginAbove: number,
): { seq: number; from: number } | null {
  if (!box || !list) return null;
  for (let i = list.findItemIndex(box.scrollTop); i < items.length; i++) {
    const seq = seqAt(items.slice(i, i + 1), 0);
    if (seq > 0) return { seq, from: marginAbove + list.getItemOffset(i) - box.scrollTop };
  }
  return null;
}

function keyOfSeq(items: readonly TimelineItem[], seq: number): string | undefined {
  return items.find(
    (item) => item.kind === 'message' && !isPending(item.message) && item.message.seq === seq,
  )?.key;
}

/** seq of the message at an index, or of the next one above; 0 where there is none. */
function seqAt(items: readonly TimelineItem[], index: number): number {
  for (let i = Math.min(index, items.length - 1); i >= 0; i--) {
    const item = items[i];
    if (item?.kind === 'message' && !isPending(item.message)) return item.message.seq;
  }
  return 0;
}
