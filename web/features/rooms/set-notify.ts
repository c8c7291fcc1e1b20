import type { Parley } from '../../../client/parley.ts';
import type { Notify } from '../../../protocol/entities.ts';
import { errorText } from '../../i18n/strings.ts';
import { errorCode } from '../../ui/error-code.ts';
import { showToast } from '../../ui/toasts.ts';

/** Says of what in a room one is to be told, on all devices; where that fails, it stays as it was. */
export function setNotify(parley: Parley, roomId: string, notify: Notify): void {
  parley.setNotify(roomId, notify).catch((error: unknown) => {
    showToast({ text: errorText(errorCode(error)), tone: 'alert' });
  });
}
