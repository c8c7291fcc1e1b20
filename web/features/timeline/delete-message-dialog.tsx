import { useState } from 'react';
import type { Message } from '../../../protocol/entities.ts';
import { errorText, strings } from '../../i18n/strings.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { errorCode } from '../../ui/error-code.ts';
import { useParley } from '../../use-parley.ts';

interface DeleteMessageDialogProps {
  message: Message;
  mine: boolean;
  onClose: () => void;
}

/** Asks, because it cannot be undone: what is to be gone from the database at once nobody can bring back. */
export function DeleteMessageDialog({ message, mine, onClose }: DeleteMessageDialogProps) {
  const parley = useParley();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const words = strings.deletion;

  async function erase(): Promise<void> {
    setBusy(true);
    try {
      await parley.deleteMessage(message.roomId, message.id);
      onClose();
    } catch (cause) {
      setError(errorText(errorCode(cause)));
      setBusy(false);
    }
  }

  return (
    <ConfirmDialog
      title={words.title}
      text={mine ? words.own : words.others}
      action={words.action}
      busy={busy}
      error={error}
      onConfirm={() => void erase()}
      onClose={onClose}
    />
  );
}
