import { useEffect, useSyncExternalStore } from 'react';
import { isRemembering } from '../../adapters/engine.ts';
import { keepsItems } from '../../adapters/local-store.ts';
import { onUnattended } from '../../adapters/unattended.ts';
import { applyUpdate, checkForUpdate, onUpdate, updateReady } from '../../adapters/updates.ts';
import { strings } from '../../i18n/strings.ts';
import { showToast } from '../../ui/toasts.ts';
import { useView } from '../../use-parley.ts';

/** Says when a newer build is ready; while nobody looks it is applied without a word. */
export function useUpdateNotice(): void {
  const isReady = useSyncExternalStore(onUpdate, updateReady);
  const isOnline = useView('connection', (parley) => parley.connection.state === 'online');

  useEffect(() => {
    // A server that was away may have come back as a newer one.
    if (isOnline) void checkForUpdate();
  }, [isOnline]);

  useEffect(() => {
    if (!isReady) return;
    const close = showToast({
      text: strings.notices.updateReady,
      stays: true,
      action: { label: strings.notices.reload, run: applyUpdate },
    });
    const stop = onUnattended(() => {
      if (!isAnythingAtStake()) applyUpdate();
    });
    return () => {
      close();
      stop();
    };
  }, [isReady]);
}

/** Drafts and the outbox outlive the page where the browser remembers; half a dialog does not. */
function isAnythingAtStake(): boolean {
  const isInDialog = document.querySelector('dialog[open], [role="dialog"]') !== null;
  return isInDialog || !isRemembering() || !keepsItems();
}
