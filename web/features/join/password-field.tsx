import { useState } from 'react';
import { strings } from '../../i18n/strings.ts';
import { Field } from '../../ui/field.tsx';

interface PasswordFieldProps {
  /** Whether it is being chosen: password managers offer one then. */
  isNew: boolean;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

/** Hidden until somebody asks to see it: whoever types on a phone mistypes. */
export function PasswordField({ isNew, value, error, onChange }: PasswordFieldProps) {
  const words = strings.door;
  const [isShown, setShown] = useState(false);
  return (
    <Field
      label={words.password}
      look="large"
      name="password"
      type={isShown ? 'text' : 'password'}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      autoCapitalize="none"
      spellCheck={false}
      hint={isNew ? words.passwordHint : undefined}
      error={error}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      remedy={
        value !== '' && (
          <button
            type="button"
            className="field__suggestion"
            aria-pressed={isShown}
            onClick={() => setShown(!isShown)}
          >
            {isShown ? words.hidePassword : words.showPassword}
          </button>
        )
      }
    />
  );
}
