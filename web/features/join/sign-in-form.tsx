import { useState } from 'react';
import type { Person } from '../../../protocol/entities.ts';
import { passkeysWork } from '../../adapters/passkeys.ts';
import { strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { KeyIcon } from '../../ui/more-icons.tsx';
import { useOverlay } from '../../use-address.ts';
import { accountProblems } from './account-problems.ts';
import { CodeForm } from './code-form.tsx';
import { DoorForm } from './door-form.tsx';
import { DoorLinks, type Joining } from './door-links.tsx';
import { faultText } from './fault-text.ts';
import { HandleField } from './handle-field.tsx';
import { PasswordField } from './password-field.tsx';
import { ProviderButton } from './provider-button.tsx';
import { type DoorProblem, useDoor } from './use-door.ts';
import { usePasskeySignIn } from './use-passkey-sign-in.ts';

interface SignInFormProps {
  joining: Joining;
  signInWith: string | null;
  sendsMail: boolean;
  guest: Person | null;
}

/** Back as somebody who has an account. A guest who does so leaves the guest behind. */
export function SignInForm({ joining, signInWith, sendsMail, guest }: SignInFormProps) {
  const words = strings.door;
  const door = useDoor('session:sign-in');
  const passkey = usePasskeySignIn();
  // Of the one who has come back from another service.
  const fault = faultText(useOverlay());
  const [handle, setHandle] = useState('');
  const [password, setPassword] = useState('');
  const [isCodeAsked, setCodeAsked] = useState(false);

  // The password was right: the account asks for a second factor.
  if (door.of('code') !== null && !isCodeAsked) setCodeAsked(true);

  function submit() {
    passkey.clear();
    const problems: DoorProblem[] = accountProblems({ handle });
    if (password === '') problems.push({ field: 'password', text: words.passwordMissing });
    if (problems.length > 0) door.refuse(...problems);
    else void door.enter({ handle, password });
  }

  if (isCodeAsked) {
    return (
      <CodeForm
        busy={door.busy}
        problem={door.of('code') ?? door.of(undefined)}
        onChange={door.clear}
        onCode={(code) => void door.enter({ handle, password, code })}
        onBack={() => {
          door.clear();
          setCodeAsked(false);
        }}
      />
    );
  }

  return (
    <DoorForm
      title={words.signInTitle}
      text={guest === null ? words.signInText : words.signInAsGuest(guest.name)}
      submit={words.signIn}
      busy={door.busy}
      problem={door.of(undefined)?.text ?? passkey.problem ?? fault}
      onSubmit={submit}
      other={
        passkeysWork() && (
          <Button
            size="large"
            icon={<KeyIcon />}
            busy={passkey.busy}
            onClick={() => {
              door.clear();
              void passkey.ask();
            }}
          >
            {strings.security.usePasskey}
          </Button>
        )
      }
      service={<ProviderButton service={signInWith} />}
      links={<DoorLinks here="sign-in" joining={joining} sendsMail={sendsMail} />}
    >
      <HandleField
        look="large"
        name="username"
        autoComplete="username webauthn"
        autoFocus
        value={handle}
        error={door.of('handle')?.text}
        onChange={(value) => {
          setHandle(value);
          door.clear('handle');
        }}
      />
      <PasswordField
        isNew={false}
        value={password}
        error={door.of('password')?.text}
        onChange={(value) => {
          setPassword(value);
          door.clear('password');
        }}
      />
    </DoorForm>
  );
}
