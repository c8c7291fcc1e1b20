import { useState } from 'react';
import type { Person } from '../../../protocol/entities.ts';
import { strings } from '../../i18n/strings.ts';
import { Field } from '../../ui/field.tsx';
import { useOverlay } from '../../use-address.ts';
import { DoorForm } from './door-form.tsx';
import { DoorLinks, type Joining } from './door-links.tsx';
import { faultText } from './fault-text.ts';
import { PasswordField } from './password-field.tsx';
import { ProviderButton } from './provider-button.tsx';
import { useDoor } from './use-door.ts';

interface SignInFormProps {
  joining: Joining;
  signInWith: string | null;
  guest: Person | null;
}

/** Back as somebody who has an account. A guest who does so leaves the guest behind. */
export function SignInForm({ joining, signInWith, guest }: SignInFormProps) {
  const words = strings.door;
  const door = useDoor('session:sign-in');
  // Of the one who has come back from another service.
  const fault = faultText(useOverlay());
  const [handle, setHandle] = useState('');
  const [password, setPassword] = useState('');

  function submit() {
    if (handle.trim() === '') door.refuse({ field: 'handle', text: words.handleMissing });
    else if (password === '') door.refuse({ field: 'password', text: words.passwordMissing });
    else void door.enter({ handle, password });
  }

  return (
    <DoorForm
      title={words.signInTitle}
      text={guest === null ? words.signInText : words.signInAsGuest(guest.name)}
      submit={words.signIn}
      busy={door.busy}
      problem={door.of(undefined)?.text ?? fault}
      onSubmit={submit}
      service={<ProviderButton service={signInWith} />}
      links={<DoorLinks here="sign-in" joining={joining} />}
    >
      <Field
        label={words.handle}
        look="large"
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        value={handle}
        error={door.of('handle')?.text}
        onChange={(event) => {
          setHandle(event.target.value);
          door.clear();
        }}
      />
      <PasswordField
        isNew={false}
        value={password}
        error={door.of('password')?.text}
        onChange={(value) => {
          setPassword(value);
          door.clear();
        }}
      />
    </DoorForm>
  );
}
