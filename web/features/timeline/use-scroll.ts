import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { VirtualizerHandle } from 'virtua';
import { isPending, type TimelineItem } from './items.ts';

/** So near to the bottom (pixels) counts as being there. */
const bottomEdge = 48;
/** Older messages are fetched when so much (pixels) or less is left above. */
const topEdge = 900;
/** What stays visible above the line marked "new" (pixels). */
const contextAbove = 120;
/** Rows at the opening place are measured by then, in ms. */
const settleMillis = 120;

/**
 * What holds still when something grows or arrives: the bottom, the line marked "new" (until the
 * room is read or somebody scrolls), or simply the place where somebody is reading.
 */
type Hold = 'bottom' | 'line' | 'place';

interface Options {
  items: readonly TimelineItem[];
  /** Height in pixels of what stands above the items. */
  marginAbove: number;
  /** Whether somebody is looking. */
  attended: boolean;
  /** Called again and again near the top; the callee knows whether there is anything to do. */
  onNearTop: () => void;
}

export interface Scroll {
  scroller: RefObject<HTMLDivElement | null>;
  list: RefObject<VirtualizerHandle | null>;
  atBottom: boolean;
  /** Index of the lowest item on the screen. */
  lowest: number;
  onScroll: () => void;
  onResize: () => void;
  toBottom: () => void;
}

export function useScroll({ items, marginAbove, attended, onNearTop }: Options): Scroll {
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<VirtualizerHandle>(null);
  const line = items.findIndex((item) => item.kind === 'new');
  const hold = useRef<Hold>(line < 0 ? 'bottom' : 'line');
  const before = useRef({ top: 0, height: 0 });
  const settled = useRef(false);
  const [atBottom, setAtBottom] = useState(line < 0);
  const [lowest, setLowest] = useState(line < 0 ? items.length - 1 : line);

  /** Puts what holds still back in its place. */
  const settle = useCallback(() => {
    const box = scroller.current;
    if (!box || hold.current === 'place') return;
    const lineAt = hold.current === 'line' ? list.current?.getItemOffset(line) : undefined;
    const bottom = box.scrollHeight - box.clientHeight;
    box.scrollTop =
      lineAt === undefined ? bottom : Math.min(bottom, marginAbove + lineAt - contextAbove);
    before.current = { top: box.scrollTop, height: box.scrollHeight };
  }, [line, marginAbove]);

  const look = useCallback(() => {
    const box = scroller.current;
    if (!box || !settled.current) return;
    const { scrollTop: top, scrollHeight: height, clientHeight } = box;
    const isLow = height - clientHeight - top <= bottomEdge;
    hold.current = nextHold(hold.current, isLow, attended, {
      moved: top - before.current.top,
      grown: height - before.current.height,
    });
    before.current = { top, height };
    setAtBottom(isLow || hold.current === 'bottom');
    setLowest(list.current?.findItemIndex(top + clientHeight) ?? 0);
    if (top < topEdge) onNearTop();
  }, [attended, onNearTop]);

  const toBottom = useCallback(() => {
    hold.current = 'bottom';
    setAtBottom(true);
    settle();
  }, [settle]);

  // Whoever says something wants to see it.
  const newest = items.at(-1);
  const isOwn = newest?.kind === 'message' && isPending(newest.message);
  const ownKey = isOwn ? newest.key : null;
  useLayoutEffect(() => {
    if (ownKey !== null && settled.current) hold.current = 'bottom';
  }, [ownKey]);

  // The line has moved because something arrived that nobody saw.
  const lineKey = line < 0 ? null : items[line + 1]?.key;
  useLayoutEffect(() => {
    if (lineKey !== null && hold.current === 'bottom') hold.current = 'line';
  }, [lineKey]);

  // After every change of what is shown.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the items are not read, but waited for
  useLayoutEffect(settle, [items, settle]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(look, [items, look]);

  const lookOnceSettled = useRef(look);
  useEffect(() => {
    lookOnceSettled.current = look;
  }, [look]);
  useEffect(() => {
    const timer = setTimeout(() => {
      settled.current = true;
      lookOnceSettled.current();
    }, settleMillis);
    return () => clearTimeout(timer);
  }, []);

  return { scroller, list, atBottom, lowest, onScroll: look, onResize: settle, toBottom };
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
    case 'line':
      if (isLow) return attended ? 'bottom' : 'line';
      return Math.abs(change.moved) > 1 && change.grown === 0 ? 'place' : 'line';
    case 'bottom':
      // Only a person moves up while nothing shrinks; what grows below is followed.
      return !isLow && change.moved < -1 && change.grown >= 0 ? 'place' : 'bottom';
  }
}
