import { strings } from '../../i18n/strings.ts';
import { Field } from '../../ui/field.tsx';
import { Suggestion } from '../../ui/suggestion.tsx';
import { PasswordField } from './password-field.tsx';
import type { DoorProblem } from './use-door.ts';
import type { NewAccount } from './use-new-account.ts';

interface NewAccountFieldsProps {
  account: NewAccount;
  of: (field: DoorProblem['field']) => DoorProblem | null;
}

/** What an account needs: what people call you, what they write to call you, and a password. */
export function NewAccountFields({ account, of }: NewAccountFieldsProps) {
  const { values, change } = account;
  return (
    <>
      <Field
        label={strings.join.name}
        look="large"
        name="name"
        autoComplete="name"
        autoCapitalize="words"
        spellCheck={false}
        autoFocus
        placeholder={strings.join.placeholder}
        value={values.name}
        error={of('name')?.text}
        remedy={<Suggestion value={of('name')?.suggestion} onTake={(name) => change({ name })} />}
        onChange={(event) => change({ name: event.target.value })}
      />
      <Field
        label={strings.door.handle}
        look="large"
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        hint={strings.door.handleHint}
        value={values.handle}
        error={of('handle')?.text}
        remedy={
          <Suggestion value={of('handle')?.suggestion} onTake={(handle) => change({ handle })} />
        }
        onChange={(event) => change({ handle: event.target.value })}
      />
      <PasswordField
        isNew
        value={values.password}
        error={of('password')?.text}
        onChange={(password) => change({ password })}
      />
    </>
  );
}
