import type { RoomView } from '../../../client/views.ts';

type Place = Pick<RoomView, 'slug'>;

/**
 * The room one step further in the list as it is shown, from the last on to the first.
 *
 * @param from the slug of the open room; from a place that is none, one begins at the list's end
 * @param wanted passes over the others
 */
export function nextRoom<R extends Place>(
  rooms: readonly R[],
  from: string | undefined,
  step: 1 | -1,
  wanted: (room: R) => boolean = () => true,
): R | undefined {
  const at = rooms.findIndex(({ slug }) => slug === from);
  const start = at < 0 && step < 0 ? rooms.length : at;
  for (let i = 1; i <= rooms.length; i++) {
    const room = rooms[(start + i * step + 2 * rooms.length) % rooms.length];
    if (room !== undefined && room.slug !== from && wanted(room)) return room;
  }
  return undefined;
}

/** Whether there is something in it to be read: of one that is muted nobody asks. */
export function isUnread({ unread, notify }: Pick<RoomView, 'unread' | 'notify'>): boolean {
  return unread > 0 && notify !== 'nothing';
}
