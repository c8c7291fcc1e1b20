import { useState } from 'react';
import { errorText } from '../../i18n/strings.ts';
import { errorCode } from '../../ui/error-code.ts';
import { showToast } from '../../ui/toasts.ts';

/** Something to do that the server may refuse, and then says why. @returns whether it was done */
export function useAttempt() {
  const [busy, setBusy] = useState(false);

  async function attempt(act: () => Promise<void>): Promise<boolean> {
    setBusy(true);
    try {
      await act();
      return true;
    } catch (error) {
      showToast({ text: errorText(errorCode(error)), tone: 'alert' });
      return false;
    } finally {
      setBusy(false);
    }
  }

  return { busy, attempt };
}
