import { useState } from 'react';
import { strings } from '../../i18n/strings.ts';
import { accountProblems } from './account-problems.ts';
import { CodeField } from './code-field.tsx';
import { DoorForm } from './door-form.tsx';
import { DoorLinks, type Joining } from './door-links.tsx';
import { HandleField } from './handle-field.tsx';
import { PasswordField } from './password-field.tsx';
import { useDoor } from './use-door.ts';

/** For who has forgotten their password and kept their codes. */
export function RecoverForm({ joining }: { joining: Joining }) {
  const words = strings.security;
  const door = useDoor('recovery:use');
  const [values, setValues] = useState({ handle: '', code: '', password: '', second: '' });
  const [isSecondAsked, setSecondAsked] = useState(false);
  const asked = door.of('code');
  if (asked !== null && !isSecondAsked) setSecondAsked(true);

  function change(part: Partial<typeof values>) {
    setValues((now) => ({ ...now, ...part }));
    if (part.handle !== undefined) door.clear('handle');
    else if (part.password !== undefined) door.clear('password');
    else door.clear('code');
  }

  function submit() {
    const { second, ...first } = values;
    const { handle, password } = values;
    const problems = accountProblems({ handle, password });
    if (values.code.trim() === '') problems.push({ text: words.codeMissing });
    if (problems.length > 0) door.refuse(...problems);
    else void door.enter(second.trim() === '' ? first : { ...first, second });
  }

  const whole = door.of(undefined);
  return (
    <DoorForm
      title={words.recoverTitle}
      text={words.recoverText}
      submit={words.recover}
      busy={door.busy}
      problem={whole?.text === strings.door.wrong ? words.recoverWrong : whole?.text}
      onSubmit={submit}
      links={<DoorLinks here={null} joining={joining} />}
    >
      <HandleField
        look="large"
        name="username"
        autoFocus
        value={values.handle}
        error={door.of('handle')?.text}
        onChange={(handle) => change({ handle })}
      />
      <CodeField
        label={words.recoveryCode}
        name="recovery-code"
        autoComplete="off"
        value={values.code}
        onChange={(value) => change({ code: value })}
      />
      <PasswordField
        isNew
        value={values.password}
        error={door.of('password')?.text}
        onChange={(password) => change({ password })}
      />
      {isSecondAsked && (
        <CodeField
          label={words.second}
          name="second"
          value={values.second}
          hint={words.secondHint}
          error={values.second === '' ? undefined : asked?.text}
          onChange={(value) => change({ second: value })}
        />
      )}
    </DoorForm>
  );
}
