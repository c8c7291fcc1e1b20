import type { RoomView } from '../client/views.ts';

type Counts = Pick<RoomView, 'unread' | 'mentions'>;

/** What of rooms calls for their reader from afar, in titles and on icons: as they have chosen for each. */
export function callsFor(rooms: readonly (Counts & Pick<RoomView, 'notify'>)[]): Counts {
  let [unread, mentions] = [0, 0];
  for (const room of rooms) {
    if (room.notify === 'nothing') continue;
    unread += room.notify === 'all' ? room.unread : room.mentions;
    mentions += room.mentions;
  }
  return { unread, mentions };
}
