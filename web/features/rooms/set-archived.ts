import type { Parley } from '../../../client/parley.ts';
import type { RoomView } from '../../../client/views.ts';
import { errorText, strings } from '../../i18n/strings.ts';
import { roomTitle } from '../../room-title.ts';
import { errorCode } from '../../ui/error-code.ts';
import { showToast } from '../../ui/toasts.ts';

/** Archives a room for everybody in it, or takes it back into use, and says so; it can be undone there. */
export function setArchived(parley: Parley, room: RoomView, isArchived: boolean): void {
  const words = strings.roomSettings;
  parley.call(isArchived ? 'room:archive' : 'room:unarchive', { roomId: room.id }).then(
    () =>
      showToast({
        text: (isArchived ? words.nowArchived : words.nowInUse)(roomTitle(room)),
        action: { label: strings.undo, run: () => setArchived(parley, room, !isArchived) },
      }),
    (error: unknown) => showToast({ text: errorText(errorCode(error)), tone: 'alert' }),
  );
}
