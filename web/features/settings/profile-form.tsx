import { type FormEvent, useState } from 'react';
import type { Person } from '../../../protocol/entities.ts';
import { strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Suggestion } from '../../ui/suggestion.tsx';
import { showToast } from '../../ui/toasts.ts';
import { useParley } from '../../use-parley.ts';
import { accountProblems } from '../join/account-problems.ts';
import { HandleField } from '../join/handle-field.tsx';
import { type DoorProblem, problemOf, problemsOf } from '../join/use-door.ts';

/** What one is called. A guest has a name alone. */
export function ProfileForm({ me }: { me: Person }) {
  const parley = useParley();
  const words = strings.profile;
  const [name, setName] = useState(me.name);
  const [handle, setHandle] = useState(me.handle ?? '');
  const [problems, setProblems] = useState<readonly DoorProblem[]>([]);
  const [busy, setBusy] = useState(false);
  const hasHandle = me.handle !== undefined;
  const isSame = name === me.name && (!hasHandle || handle === me.handle);
  const { of, clear } = problemsOf(problems, setProblems);

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    const wrong = accountProblems(hasHandle ? { name, handle } : { name });
    setProblems(wrong);
    if (wrong.length > 0) return;
    setBusy(true);
    try {
      const { person } = await parley.call('person:update', {
        name,
        ...(hasHandle && { handle }),
      });
      setName(person.name);
      setHandle(person.handle ?? '');
      showToast({ text: words.saved, tone: 'good' });
    } catch (error) {
      setProblems([problemOf(error)]);
    } finally {
      setBusy(false);
    }
  }

  return (
    <form className="setting__form" onSubmit={(event) => void save(event)} noValidate>
      <Field
        label={strings.join.name}
        autoComplete="name"
        autoCapitalize="words"
        spellCheck={false}
        value={name}
        error={of('name')?.text}
        remedy={
          <Suggestion
            value={of('name')?.suggestion}
            onTake={(name) => {
              setName(name);
              clear('name');
            }}
          />
        }
        onChange={(event) => {
          setName(event.target.value);
          clear('name');
        }}
      />
      {hasHandle && (
        <HandleField
          hint={strings.door.handleHint}
          value={handle}
          error={of('handle')?.text}
          onChange={(value) => {
            setHandle(value);
            clear('handle');
          }}
        />
      )}
      {of(undefined) !== null && (
        <p className="field__error" role="alert">
          {of(undefined)?.text}
        </p>
      )}
      <div className="setting__actions">
        <Button type="submit" busy={busy} disabled={isSame}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}
