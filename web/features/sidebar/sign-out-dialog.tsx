import { useState } from 'react';
import { wipeOwn } from '../../adapters/personal-store.ts';
import { errorText, strings } from '../../i18n/strings.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { errorCode } from '../../ui/error-code.ts';
import { useParley } from '../../use-parley.ts';

export function SignOutDialog({ onClose }: { onClose: () => void }) {
  const parley = useParley();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();

  async function signOut(): Promise<void> {
    setBusy(true);
    try {
      const { me } = parley;
      await parley.signOut();
      if (me) wipeOwn(me.id);
    } catch (cause) {
      setError(errorText(errorCode(cause)));
      setBusy(false);
    }
  }

  return (
    <ConfirmDialog
      title={strings.sidebar.signOutTitle}
      text={strings.sidebar.signOutText}
      action={strings.sidebar.signOut}
      busy={busy}
      error={error}
      onConfirm={() => void signOut()}
      onClose={onClose}
    />
  );
}
