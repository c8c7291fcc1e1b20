import { useState } from 'react';
import { forgetDrafts } from '../../adapters/drafts.ts';
import { forgetRooms } from '../../adapters/places.ts';
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
      await parley.signOut();
      // Nothing of this person stays behind for the next one at this machine.
      forgetDrafts();
      forgetRooms();
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
