import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { VirtualizerHandle } from 'virtua';
import { takesFocus } from '../rooms/room-focus.ts';
import type { TimelineItem } from './items.ts';
import { olderMarkHeight } from './older-mark.tsx';

interface Options {
  scroller: RefObject<HTMLElement | null>;
  list: RefObject<VirtualizerHandle | null>;
  items: readonly TimelineItem[];
  /** Called before the focus scrolls: nothing holds the place any more. */
  onMove: () => void;
  /** Past the last message, and out with Escape. */
  onLeave: () => void;
}

export interface LogFocus {
  /** Key of the message that has the log's tab stop; null while the log itself is it. */
  current: string | null;
  /** Key of the one before, which keeps the focus until the row of this one is there to take it. */
  left: string | null;
  /** Their indices, which have to stay in the page. */
  held: readonly number[];
  focusMessage: (key: string) => void;
  onFocus: (event: FocusEvent) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * The log as one tab stop, in which arrows go from message to message. The one with the focus stays
 * in the page however far somebody scrolls and whatever arrives.
 */
export function useLogFocus({ scroller, list, items, onMove, onLeave }: Options): LogFocus {
  const [current, setCurrent] = useState<string | null>(null);
  const [left, setLeft] = useState<string | null>(null);
  const awaited = useRef<string | null>(null);
  const index = indexOfMessage(items, current);

  // The list hides a row until it has measured it, and what is hidden cannot have the focus.
  const retry = useRef(0);
  const catchUp = useCallback(() => {
    cancelAnimationFrame(retry.current);
    const key = awaited.current;
    const row = key === null ? undefined : rowOf(scroller.current, key);
    if (!row) return;
    row.focus({ preventScroll: true });
    if (document.activeElement === row) {
      awaited.current = null;
      setLeft(null);
      row.scrollIntoView({ block: 'nearest' });
    } else retry.current = requestAnimationFrame(catchUp);
  }, [scroller]);
  useEffect(() => () => cancelAnimationFrame(retry.current), []);

  const focusMessage = useCallback(
    (key: string) => {
      awaited.current = key;
      setCurrent(key);
      setLeft(document.activeElement?.closest<HTMLElement>('.message')?.dataset.key ?? null);
      // Nothing renders when it had the tab stop before.
      catchUp();
    },
    [catchUp],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: a row that has come can be focused
  useLayoutEffect(catchUp, [catchUp, current, items]);

  // Whoever had the focus on a message that is gone (long past, or of a room that began anew) is
  // still in the log.
  const isGone = current !== null && index < 0;
  useLayoutEffect(() => {
    if (!isGone) return;
    setCurrent(null);
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost && awaited.current === null) scroller.current?.focus({ preventScroll: true });
  }, [isGone, scroller]);

  const latest = useRef({ items });
  useLayoutEffect(() => {
    latest.current = { items };
  });
  useEffect(
    () =>
      takesFocus('log', () => {
        const newest = step(latest.current.items, latest.current.items.length, -1);
        if (newest !== null) focusMessage(newest);
      }),
    [focusMessage],
  );

  function onFocus({ target, currentTarget }: FocusEvent) {
    // A mouse that presses beside a message wants to scroll.
    if (target !== currentTarget || !target.matches(':focus-visible')) return;
    const box = scroller.current;
    const lowest = list.current?.findItemIndex((box?.scrollTop ?? 0) + (box?.clientHeight ?? 0));
    const key = step(items, (lowest ?? items.length) + 1, -1);
    if (key !== null) focusMessage(key);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!(event.target instanceof Element) || !event.target.closest('.message')) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      onLeave();
      return;
    }
    const move = moveOf(event.key, index, items, list.current);
    if (move === null) return;
    event.preventDefault();
    if (move === 'out') {
      onLeave();
      return;
    }
    onMove();
    focusMessage(move);
  }

  return {
    current,
    left,
    held: [index, indexOfMessage(items, left)].filter((index) => index >= 0),
    focusMessage,
    onFocus,
    onKeyDown,
  };
}

/** Key of the message a key leads to; `out` of the log at its end, null for keys of no meaning here. */
function moveOf(
  key: string,
  from: number,
  items: readonly TimelineItem[],
  list: VirtualizerHandle | null,
): string | 'out' | null {
  switch (key) {
    case 'ArrowUp':
      return step(items, from, -1);
    case 'ArrowDown':
      return step(items, from, 1) ?? 'out';
    case 'Home':
      return step(items, -1, 1);
    case 'End':
      return step(items, items.length, -1);
    case 'PageUp':
    case 'PageDown': {
      if (!list) return null;
      const way = key === 'PageUp' ? -1 : 1;
      const there = list.getItemOffset(from) + way * list.viewportSize * 0.9;
      const index = list.findItemIndex(there + olderMarkHeight);
      const next = way < 0 ? Math.min(index, from - 1) : Math.max(index, from + 1);
      return step(items, next - way, way) ?? step(items, way < 0 ? -1 : items.length, -way);
    }
    default:
      return null;
  }
}

/** The next message from an index, in one direction. */
export function step(items: readonly TimelineItem[], from: number, way: number): string | null {
  for (let i = from + way; i >= 0 && i < items.length; i += way) {
    const item = items[i];
    if (item?.kind === 'message') return item.key;
  }
  return null;
}

function indexOfMessage(items: readonly TimelineItem[], key: string | null): number {
  return key === null ? -1 : items.findIndex((item) => item.key === key);
}

export function rowOf(log: HTMLElement | null, key: string): HTMLElement | undefined {
  return log?.querySelector<HTMLElement>(`.message[data-key="${CSS.escape(key)}"]`) ?? undefined;
}
