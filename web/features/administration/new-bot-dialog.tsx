import { type FormEvent, useState } from 'react';
import { ParleyError } from '../../../protocol/errors.ts';
import { handleFor } from '../../../protocol/handle-for.ts';
import { errorText, strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { errorCode } from '../../ui/error-code.ts';
import { Field } from '../../ui/field.tsx';
import { useParley } from '../../use-parley.ts';
import { accountProblems } from '../join/account-problems.ts';
import { HandleField } from '../join/handle-field.tsx';
import { type DoorProblem, problemsOf } from '../join/use-door.ts';

function problemOf(error: unknown): DoorProblem {
  const code = errorCode(error);
  const isConflict = error instanceof ParleyError && code === 'conflict';
  if (isConflict && error.field === 'name') return { field: 'name', text: strings.join.taken };
  if (isConflict && error.field === 'handle')
    return { field: 'handle', text: strings.door.handleTaken };
  if (isConflict) return { field: 'name', text: strings.administration.bots.tooMany };
  return { field: 'name', text: errorText(code) };
}

export function NewBotDialog({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const parley = useParley();
  const words = strings.administration.bots;
  const [name, setName] = useState('');
  const [typed, setTyped] = useState<string | null>(null);
  const [problems, setProblems] = useState<readonly DoorProblem[]>([]);
  const [busy, setBusy] = useState(false);
  const handle = typed ?? handleFor(name);
  const { of } = problemsOf(problems, setProblems);

  async function create(event: FormEvent): Promise<void> {
    event.preventDefault();
    const wrong = accountProblems({ name, handle });
    setProblems(wrong);
    if (wrong.length > 0) return;
    setBusy(true);
    try {
      await parley.call('bot:create', { name, handle });
      onDone();
      onClose();
    } catch (error) {
      setProblems([problemOf(error)]);
      setBusy(false);
    }
  }

  return (
    <Dialog title={words.create} onClose={onClose}>
      <form className="dialog__body" onSubmit={(event) => void create(event)} noValidate>
        <p className="dialog__text">{words.createText}</p>
        <Field
          label={strings.community.name}
          autoComplete="off"
          value={name}
          error={of('name')?.text}
          onChange={(event) => setName(event.target.value)}
        />
        <HandleField
          autoComplete="off"
          value={handle}
          error={of('handle')?.text}
          onChange={setTyped}
        />
        <div className="dialog__actions">
          <Button onClick={onClose}>{strings.cancel}</Button>
          <Button type="submit" look="primary" busy={busy} disabled={name.trim() === ''}>
            {words.create}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
