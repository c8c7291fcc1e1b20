import type { Parley } from '../../../client/parley.ts';
import type { RoomView } from '../../../client/views.ts';
import { strings } from '../../i18n/strings.ts';
import { showToast } from '../../ui/toasts.ts';

/** Marks what is unread in these rooms as read, says so, and offers the way back. */
export function markRoomsRead(parley: Parley, rooms: readonly RoomView[]): void {
  const unread = rooms.filter((room) => room.unread > 0);
  for (const room of unread) parley.markRead(room.id, room.lastSeq, true);
  offerWayBack(parley, unread);
}

/** The same of everything, with one request: also of what is muted. */
export function markAllRead(parley: Parley): void {
  const unread = parley.rooms.filter((room) => room.unread > 0);
  // How it went shows in the rooms; without a connection it is told to the server later.
  void parley.markAllRead();
  offerWayBack(parley, unread);
}

/** @param rooms as they were before */
function offerWayBack(parley: Parley, rooms: readonly RoomView[]): void {
  const [only] = rooms;
  if (only === undefined) return;
  showToast({
    text:
      rooms.length === 1
        ? strings.navigation.markedRead(only.name)
        : strings.navigation.allMarkedRead(rooms.length),
    action: {
      label: strings.undo,
      run() {
        for (const room of rooms) parley.markUnread(room.id, room.readSeq + 1);
      },
    },
  });
}
