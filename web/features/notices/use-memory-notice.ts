import { useEffect } from 'react';
import { strings } from '../../i18n/strings.ts';
import { showToast } from '../../ui/toasts.ts';
import { useView } from '../../use-parley.ts';

/** Says once, and until it is closed, that nothing outlives this page, or that nothing more does. */
export function useMemoryNotice(): void {
  const storage = useView('storage', (parley) => parley.storage);
  useEffect(() => {
    if (storage === 'kept') return;
    const text = storage === 'full' ? strings.notices.full : strings.notices.forgetful;
    return showToast({ text, tone: 'alert', stays: true });
  }, [storage]);
}
