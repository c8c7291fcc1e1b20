import { type FormEvent, useState } from 'react';
import { limits } from '../../../protocol/limits.ts';
import { characters } from '../../../protocol/text.ts';
import { askOverHttp } from '../../adapters/session.ts';
import { strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { showToast } from '../../ui/toasts.ts';
import { PasswordForm } from '../settings/password-form.tsx';
import { Setting } from '../settings/setting.tsx';
import { useProof } from './use-proof.tsx';
import type { WayProps } from './ways.ts';

/** The password, to be changed; or to be set, by who comes in without one. */
export function PasswordSetting({ ways, onChange }: WayProps) {
  const words = strings.security;
  const [next, setNext] = useState('');
  const [problem, setProblem] = useState<string | undefined>();
  const { ask, question } = useProof(ways);

  function set(event: FormEvent) {
    event.preventDefault();
    if (characters(next) < limits.passwordCharactersLeast) {
      return setProblem(strings.door.passwordInvalid);
    }
    ask(words.setPassword, async (proof) => {
      await askOverHttp('password:change', { ...proof, next });
      setNext('');
      showToast({ text: words.passwordSet, tone: 'good' });
      onChange();
    });
  }

  if (ways.password) return <PasswordForm />;
  return (
    <Setting title={strings.door.password} hint={words.noPassword}>
      <form className="setting__form" onSubmit={set} noValidate>
        <Field
          label={strings.account.newPassword}
          type="password"
          autoComplete="new-password"
          hint={strings.door.passwordHint}
          value={next}
          error={problem}
          onChange={(event) => {
            setNext(event.target.value);
            setProblem(undefined);
          }}
        />
        <div className="setting__actions">
          <Button type="submit" disabled={next === ''}>
            {words.setPassword}
          </Button>
        </div>
      </form>
      {question}
    </Setting>
  );
}
