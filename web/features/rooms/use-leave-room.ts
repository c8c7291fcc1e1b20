import type { RoomView } from '../../../client/views.ts';
import { currentPath, go } from '../../adapters/address.ts';
import { errorText, strings } from '../../i18n/strings.ts';
import { roomTitle } from '../../room-title.ts';
import { lobbySlug, matchRoute, roomPath } from '../../route.ts';
import { errorCode } from '../../ui/error-code.ts';
import { showToast } from '../../ui/toasts.ts';
import { useParley } from '../../use-parley.ts';

/** Leaves a room at once, with a way back for whoever did not mean it. */
export function useLeaveRoom(): (room: RoomView) => void {
  const parley = useParley();

  async function leave(room: RoomView): Promise<void> {
    const wasOpen = isOpen(room);
    await parley.leaveRoom(room.id);
    if (wasOpen) go(roomPath(lobbySlug));
    showToast({
      text: strings.room.left(roomTitle(room)),
      action: { label: strings.undo, run: () => orSay(comeBack(room, wasOpen)) },
    });
  }

  async function comeBack(room: RoomView, wasOpen: boolean): Promise<void> {
    await parley.joinRoom(room.id);
    if (wasOpen) go(roomPath(room.slug));
  }

  return (room) => orSay(leave(room));
}

function isOpen(room: RoomView): boolean {
  const route = matchRoute(currentPath());
  return route.page === 'room' && route.slug === room.slug;
}

/** What was tried has no place of its own on the screen that could say why it failed. */
function orSay(trying: Promise<void>): void {
  trying.catch((error: unknown) => showToast({ text: errorText(errorCode(error)), tone: 'alert' }));
}
