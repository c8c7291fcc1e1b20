import { useState } from 'react';
import { isPending, type TimelineItem } from './items.ts';

/**
 * How many messages of others have never been on the screen since the room was opened.
 *
 * @param lowest index of the lowest item on the screen
 * @param seenBefore seq up to which everything had been read
 */
export function useUnseen(
  items: readonly TimelineItem[],
  lowest: number,
  seenBefore: number,
  me: string,
): number {
  const [seen, setSeen] = useState(seenBefore);
  const shown = seqAt(items, lowest);
  if (shown > seen) setSeen(shown);

  let unseen = 0;
  for (let i = items.length - 1; i > lowest; i--) {
    const item = items[i];
    if (item?.kind !== 'message' || isPending(item.message)) continue;
    if (item.message.seq <= seen) break;
    if (item.message.authorId !== me) unseen++;
  }
  return unseen;
}

function seqAt(items: readonly TimelineItem[], index: number): number {
  for (let i = Math.min(index, items.length - 1); i >= 0; i--) {
    const item = items[i];
    if (item?.kind === 'message' && !isPending(item.message)) return item.message.seq;
  }
  return 0;
}
