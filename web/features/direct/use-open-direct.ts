import type { RoomView } from '../../../client/views.ts';
import { go } from '../../adapters/address.ts';
import { errorText } from '../../i18n/strings.ts';
import { roomPath } from '../../route.ts';
import { errorCode } from '../../ui/error-code.ts';
import { showToast } from '../../ui/toasts.ts';
import { useParley } from '../../use-parley.ts';

/** Goes into the direct room with somebody, which is made where there is none. */
export function useOpenDirect(): (personId: string) => void {
  const parley = useParley();

  /** One that is known is there without a connection. */
  function known(personId: string): RoomView | undefined {
    return parley.rooms.find(({ kind, people }) => kind === 'direct' && people[0]?.id === personId);
  }

  return (personId) => {
    const room = known(personId);
    if (room) go(roomPath(room.slug));
    else {
      parley.openDirect(personId).then(
        ({ slug }) => go(roomPath(slug)),
        (error: unknown) => showToast({ text: errorText(errorCode(error)), tone: 'alert' }),
      );
    }
  };
}
