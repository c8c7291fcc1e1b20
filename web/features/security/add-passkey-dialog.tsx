import { type FormEvent, useState } from 'react';
import { limits } from '../../../protocol/limits.ts';
import { makePasskey } from '../../adapters/passkeys.ts';
import { askOverHttp } from '../../adapters/session.ts';
import { strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { showToast } from '../../ui/toasts.ts';
import { useProof } from './use-proof.tsx';
import type { WaysIn } from './ways.ts';

interface AddPasskeyDialogProps {
  ways: WaysIn;
  onDone: () => void;
  onClose: () => void;
}

/** A name for the passkey, then a proof of who asks, then the browser makes it. */
export function AddPasskeyDialog({ ways, onDone, onClose }: AddPasskeyDialogProps) {
  const words = strings.security;
  const [name, setName] = useState('');
  const { ask, question } = useProof(ways);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (name.trim() === '') return;
    ask(words.addPasskey, async (proof) => {
      const made = await makePasskey(proof);
      await askOverHttp('passkey:add', { name, made });
      showToast({ text: words.passkeyAdded, tone: 'good' });
      onDone();
      onClose();
    });
  }

  return (
    <Dialog title={words.addPasskey} onClose={onClose}>
      <form className="dialog__body" onSubmit={submit} noValidate>
        <Field
          label={words.passkeyName}
          autoComplete="off"
          maxLength={limits.passkeyNameCharacters}
          hint={words.passkeyNameHint}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <div className="dialog__actions">
          <Button onClick={onClose}>{strings.cancel}</Button>
          <Button type="submit" look="primary" disabled={name.trim() === ''}>
            {words.next}
          </Button>
        </div>
      </form>
      {question}
    </Dialog>
  );
}
