import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { CacheSnapshot, VirtualizerHandle } from 'virtua';
import type { TimelineItem } from './items.ts';

/** Rooms of which the heights are remembered for this visit; the longest unused goes first. */
const mostRooms = 30;

interface Heights {
  /** The rows they are of. */
  readonly of: string;
  readonly snapshot: CacheSnapshot;
}

const remembered = new Map<string, Heights>();

/**
 * The heights of a room's rows as they were measured when it was left, if it shows the same rows again.
 * It is laid out once then, instead of once to measure and once to put every row in its place. Where
 * they are others by now (another width, another size of text), the rows are measured as ever.
 */
export function useRowHeights(
  roomId: string,
  items: readonly TimelineItem[],
  list: RefObject<VirtualizerHandle | null>,
): CacheSnapshot | undefined {
  const [heights] = useState(() => {
    const last = remembered.get(roomId);
    return last?.of === nameOf(items) ? last.snapshot : undefined;
  });
  const latest = useRef(items);
  useLayoutEffect(() => {
    latest.current = items;
  }, [items]);

  useLayoutEffect(
    () => () => {
      remembered.delete(roomId);
      if (!list.current) return;
      remembered.set(roomId, { of: nameOf(latest.current), snapshot: list.current.cache });
      const oldest = remembered.keys().next();
      if (remembered.size > mostRooms && !oldest.done) remembered.delete(oldest.value);
    },
    [roomId, list],
  );
  return heights;
}

function nameOf(items: readonly TimelineItem[]): string {
  return `${items.length} ${items[0]?.key} ${items.at(-1)?.key}`;
}
