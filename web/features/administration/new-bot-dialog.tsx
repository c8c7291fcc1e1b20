import { type FormEvent, useState } from 'react';
import { handleSchema } from '../../../protocol/entities.ts';
import { ParleyError } from '../../../protocol/errors.ts';
import { handleFor } from '../../../protocol/handle-for.ts';
import { errorText, strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { errorCode } from '../../ui/error-code.ts';
import { Field } from '../../ui/field.tsx';
import { useParley } from '../../use-parley.ts';

interface Problem {
  of: 'name' | 'handle';
  text: string;
}

function problemOf(error: unknown): Problem {
  const code = errorCode(error);
  const isConflict = error instanceof ParleyError && code === 'conflict';
  if (isConflict && error.field === 'name') return { of: 'name', text: strings.join.taken };
  if (isConflict && error.field === 'handle')
    return { of: 'handle', text: strings.door.handleTaken };
  if (isConflict) return { of: 'name', text: strings.administration.bots.tooMany };
  return { of: 'name', text: errorText(code) };
}

export function NewBotDialog({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const parley = useParley();
  const words = strings.administration.bots;
  const [name, setName] = useState('');
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const handle = typed ?? handleFor(name);

  async function create(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!handleSchema.safeParse(handle).success) {
      setProblem({ of: 'handle', text: strings.door.handleInvalid });
      return;
    }
    setBusy(true);
    setProblem(null);
    try {
      await parley.call('bot:create', { name, handle });
      onDone();
      onClose();
    } catch (error) {
      setProblem(problemOf(error));
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
          error={problem?.of === 'name' ? problem.text : undefined}
          onChange={(event) => setName(event.target.value)}
        />
        <Field
          label={strings.door.handle}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={handle}
          error={problem?.of === 'handle' ? problem.text : undefined}
          onChange={(event) => setTyped(event.target.value)}
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
