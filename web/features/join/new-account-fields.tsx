import { strings } from '../../i18n/strings.ts';
import { Field } from '../../ui/field.tsx';
import { Suggestion } from '../../ui/suggestion.tsx';
import { HandleField } from './handle-field.tsx';
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
      <HandleField
        look="large"
        name="username"
        hint={strings.door.handleHint}
        value={values.handle}
        error={of('handle')?.text}
        remedy={
          <Suggestion value={of('handle')?.suggestion} onTake={(handle) => change({ handle })} />
        }
        onChange={(handle) => change({ handle })}
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
