import type { Parley } from '../../../client/parley.ts';
import type { RoomView } from '../../../client/views.ts';
import { strings } from '../../i18n/strings.ts';
import { showToast } from '../../ui/toasts.ts';
import { isUnread } from './next-room.ts';

/** Marks what is unread in these rooms as read, says so, and offers the way back. */
export function markRoomsRead(parley: Parley, rooms: readonly RoomView[]): void {
  const unread = rooms.filter(isUnread);
  const [only] = unread;
  if (only === undefined) return;
  for (const room of unread) parley.markRead(room.id, room.lastSeq, true);
  showToast({
    text:
      unread.length === 1
        ? strings.navigation.markedRead(only.name)
        : strings.navigation.allMarkedRead(unread.length),
    action: {
      label: strings.undo,
      run() {
        for (const room of unread) parley.markUnread(room.id, room.readSeq + 1);
      },
    },
  });
}
