import type { RoomView } from '../../../client/views.ts';
import { isUnread } from './next-room.ts';

type Unread = Pick<RoomView, 'id' | 'unread' | 'mentions' | 'notify' | 'lastAt'>;

/**
 * The order in which unread rooms stand: who calls for the reader first, then what was said last. What
 * stands there stays where it is while somebody reads, and comes back there when it is unread again;
 * rooms in which something is said meanwhile go to the end.
 *
 * @param order ids of the rooms that stood there before
 * @returns the same array when there is nothing new
 */
export function catchUpOrder(
  order: readonly string[],
  rooms: readonly Unread[],
): readonly string[] {
  const known = new Set(order);
  const fresh = rooms
    .filter((room) => isUnread(room) && !known.has(room.id))
    .sort((a, b) => Number(b.mentions > 0) - Number(a.mentions > 0) || b.lastAt - a.lastAt);
  return fresh.length === 0 ? order : [...order, ...fresh.map(({ id }) => id)];
}
