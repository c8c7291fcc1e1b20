import { type FormEvent, useState } from 'react';
import { limits } from '../../../protocol/limits.ts';
import { characters } from '../../../protocol/text.ts';
import { errorText, strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { errorCode } from '../../ui/error-code.ts';
import { Field } from '../../ui/field.tsx';
import { showToast } from '../../ui/toasts.ts';
import { useParley } from '../../use-parley.ts';
import { Setting } from './setting.tsx';

/** Another password. Whoever else is signed in with the old one is signed out. */
export function PasswordForm() {
  const parley = useParley();
  const words = strings.account;
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [problem, setProblem] = useState<{ of: 'current' | 'next'; text: string } | null>(null);
  const [busy, setBusy] = useState(false);

  async function change(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (characters(next) < limits.passwordCharactersLeast) {
      setProblem({ of: 'next', text: strings.door.passwordInvalid });
      return;
    }
    setBusy(true);
    setProblem(null);
    try {
      await parley.call('password:change', { current, next });
      setCurrent('');
      setNext('');
      showToast({ text: words.passwordChanged, tone: 'good' });
    } catch (error) {
      const code = errorCode(error);
      const isWrong = code === 'forbidden';
      setProblem({
        of: isWrong ? 'current' : 'next',
        text: isWrong
          ? words.passwordWrong
          : code === 'invalid'
            ? strings.door.passwordInvalid
            : errorText(code),
      });
    } finally {
      setBusy(false);
    }
  }

  return (
    <Setting title={strings.door.password} hint={words.passwordHint}>
      <form className="setting__form" onSubmit={(event) => void change(event)} noValidate>
        <Field
          label={words.currentPassword}
          type="password"
          autoComplete="current-password"
          value={current}
          error={problem?.of === 'current' ? problem.text : undefined}
          onChange={(event) => setCurrent(event.target.value)}
        />
        <Field
          label={words.newPassword}
          type="password"
          autoComplete="new-password"
          hint={strings.door.passwordHint}
          value={next}
          error={problem?.of === 'next' ? problem.text : undefined}
          onChange={(event) => setNext(event.target.value)}
        />
        <div className="setting__actions">
          <Button type="submit" busy={busy} disabled={current === '' || next === ''}>
            {words.changePassword}
          </Button>
        </div>
      </form>
    </Setting>
  );
}
