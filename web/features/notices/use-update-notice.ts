import { useEffect, useSyncExternalStore } from 'react';
import { keepsItems } from '../../adapters/local-store.ts';
import { onUnattended } from '../../adapters/unattended.ts';
import { applyUpdate, checkForUpdate, onUpdate, updateReady } from '../../adapters/updates.ts';
import { strings } from '../../i18n/strings.ts';
import { showToast } from '../../ui/toasts.ts';
import { useParley, useView } from '../../use-parley.ts';

/** Says when a newer build is ready; while nobody looks it is applied without a word. */
export function useUpdateNotice(): void {
  const isReady = useSyncExternalStore(onUpdate, updateReady);
  const parley = useParley();
  const state = useView('connection', (engine) => engine.connection.state);

  useEffect(() => {
    // A server that was away may have come back as a newer one.
    if (state === 'online' || state === 'outdated') void checkForUpdate();
  }, [state]);

  useEffect(() => {
    if (!isReady) return;
    const close = showToast({
      text: strings.notices.updateReady,
      stays: true,
      action: { label: strings.notices.reload, run: applyUpdate },
    });
    const stop = onUnattended(() => {
      if (parley.storage === 'kept' && keepsItems() && !isInDialog()) applyUpdate();
    });
    return () => {
      close();
      stop();
    };
  }, [isReady, parley]);
}

/** Drafts and the outbox outlive the page where the browser keeps them; half a dialog does not. */
function isInDialog(): boolean {
  return document.querySelector('dialog[open], [role="dialog"]') !== null;
}
