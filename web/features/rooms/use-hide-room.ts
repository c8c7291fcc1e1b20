import type { RoomView } from '../../../client/views.ts';
import { currentPath, go } from '../../adapters/address.ts';
import { errorText } from '../../i18n/strings.ts';
import { lobbySlug, matchRoute, roomPath } from '../../route.ts';
import { errorCode } from '../../ui/error-code.ts';
import { showToast } from '../../ui/toasts.ts';
import { useParley } from '../../use-parley.ts';

/** Takes a direct room or group out of the list until something is said in it. */
export function useHideRoom(): (room: RoomView) => void {
  const parley = useParley();

  return (room) => {
    parley.hideRoom(room.id).then(
      () => {
        const route = matchRoute(currentPath());
        if (route.page === 'room' && route.slug === room.slug) go(roomPath(lobbySlug));
      },
      (error: unknown) => showToast({ text: errorText(errorCode(error)), tone: 'alert' }),
    );
  };
}
