import type { RoomView } from '../../../client/views.ts';
import { isPending, type TimelineItem } from './items.ts';

/**
 * How many messages below have never been on the screen since the room was opened: of others, where
 * they are known, and simply how many where the newest are not shown.
 *
 * @param seen the highest seq that has been on the screen
 */
export function countUnseen(
  items: readonly TimelineItem[],
  room: RoomView,
  seen: number,
  atEnd: boolean,
  me: string,
): number {
  const seenBefore = Math.max(seen, room.readSeq);
  if (!atEnd) return Math.max(0, room.lastSeq - seenBefore);
  let unseen = 0;
  for (let i = items.length - 1; i >= 0; i--) {
    const item = items[i];
    if (item?.kind !== 'message' || isPending(item.message)) continue;
    if (item.message.seq <= seenBefore) break;
    if (item.message.authorId !== me && item.message.deletedAt === undefined) unseen++;
  }
  return unseen;
}
