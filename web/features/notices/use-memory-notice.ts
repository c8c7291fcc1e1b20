import { useEffect } from 'react';
import { isRemembering } from '../../adapters/engine.ts';
import { strings } from '../../i18n/strings.ts';
import { showToast } from '../../ui/toasts.ts';

/** Says once, and until it is closed, that nothing outlives this page. */
export function useMemoryNotice(): void {
  useEffect(() => {
    if (isRemembering()) return;
    return showToast({ text: strings.notices.forgetful, tone: 'alert', stays: true });
  }, []);
}
