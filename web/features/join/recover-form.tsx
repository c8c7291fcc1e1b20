import { useState } from 'react';
import { limits } from '../../../protocol/limits.ts';
import { characters } from '../../../protocol/text.ts';
import { strings } from '../../i18n/strings.ts';
import { Field } from '../../ui/field.tsx';
import { CodeField } from './code-field.tsx';
import { DoorForm } from './door-form.tsx';
import { DoorLinks, type Joining } from './door-links.tsx';
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
    door.clear();
  }

  function submit() {
    const { second, ...first } = values;
    if (values.handle.trim() === '') {
      door.refuse({ field: 'handle', text: strings.door.handleMissing });
    } else if (values.code.trim() === '') {
      door.refuse({ text: words.codeMissing });
    } else if (characters(values.password) < limits.passwordCharactersLeast) {
      door.refuse({ field: 'password', text: strings.door.passwordInvalid });
    } else void door.enter(second.trim() === '' ? first : { ...first, second });
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
      <Field
        label={strings.door.handle}
        look="large"
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        value={values.handle}
        error={door.of('handle')?.text}
        onChange={(event) => change({ handle: event.target.value })}
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
