import { type FormEvent, useState } from 'react';
import type { Person } from '../../../protocol/entities.ts';
import { errorText, strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { errorCode } from '../../ui/error-code.ts';
import { Field } from '../../ui/field.tsx';
import { showToast } from '../../ui/toasts.ts';
import { useParley } from '../../use-parley.ts';

interface HandOverDialogProps {
  person: Person;
  onDone: () => void;
  onClose: () => void;
}

/** Makes somebody else the owner, which nobody but they can undo: with the password. */
export function HandOverDialog({ person, onDone, onClose }: HandOverDialogProps) {
  const parley = useParley();
  const words = strings.administration.people;
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);

  async function handOver(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    setProblem(undefined);
    try {
      await parley.call('owner:transfer', { personId: person.id, password });
      showToast({ text: words.handOverDone(person.name), tone: 'good' });
      onDone();
      onClose();
    } catch (error) {
      const code = errorCode(error);
      setProblem(code === 'forbidden' ? strings.account.passwordWrong : errorText(code));
      setBusy(false);
    }
  }

  return (
    <Dialog title={words.handOverTitle(person.name)} onClose={onClose}>
      <form className="dialog__body" onSubmit={(event) => void handOver(event)} noValidate>
        <p className="dialog__text">{words.handOverText}</p>
        <Field
          label={strings.account.currentPassword}
          type="password"
          autoComplete="current-password"
          value={password}
          error={problem}
          onChange={(event) => setPassword(event.target.value)}
        />
        <div className="dialog__actions">
          <Button onClick={onClose}>{strings.cancel}</Button>
          <Button type="submit" look="danger" busy={busy} disabled={password === ''}>
            {words.handOver}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
