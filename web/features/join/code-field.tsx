import type { InputHTMLAttributes } from 'react';
import { Field } from '../../ui/field.tsx';

interface CodeFieldProps
  extends Pick<InputHTMLAttributes<HTMLInputElement>, 'name' | 'autoComplete' | 'autoFocus'> {
  label: string;
  value: string;
  hint?: string;
  error?: string | undefined;
  onChange: (value: string) => void;
}

/** A code that was given out by a server or an app: no words, and from left to right in every language. */
export function CodeField({ onChange, autoComplete = 'one-time-code', ...field }: CodeFieldProps) {
  return (
    <Field
      {...field}
      look="large"
      autoComplete={autoComplete}
      autoCapitalize="none"
      spellCheck={false}
      dir="ltr"
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
