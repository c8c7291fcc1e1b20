import type { ComponentProps } from 'react';
import { strings } from '../../i18n/strings.ts';
import { Field } from '../../ui/field.tsx';

type HandleFieldProps = Omit<ComponentProps<typeof Field>, 'label' | 'onChange'> & {
  onChange: (handle: string) => void;
};

/** What somebody is written by. The sign before it in a mention is no part of it, whoever types it. */
export function HandleField({ onChange, ...field }: HandleFieldProps) {
  return (
    <Field
      autoComplete="username"
      {...field}
      label={strings.door.handle}
      autoCapitalize="none"
      spellCheck={false}
      onChange={(event) => onChange(event.target.value.replace(/^\s*[@＠]/, ''))}
    />
  );
}
