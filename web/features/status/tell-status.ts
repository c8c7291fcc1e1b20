import type { Parley } from '../../../client/parley.ts';
import { errorText } from '../../i18n/strings.ts';
import { errorCode } from '../../ui/error-code.ts';
import { showToast } from '../../ui/toasts.ts';

/** Says how it is with oneself, from a place that is gone by the time it could fail. */
export function tellStatus(parley: Parley, change: Parameters<Parley['setStatus']>[0]): void {
  parley.setStatus(change).catch((error: unknown) => {
    showToast({ text: errorText(errorCode(error)), tone: 'alert' });
  });
}
