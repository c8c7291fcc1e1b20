import type { Person } from '../../../protocol/entities.ts';
import { strings } from '../../i18n/strings.ts';
import { DoorForm } from './door-form.tsx';
import { DoorLinks, type Joining } from './door-links.tsx';
import { NewAccountFields } from './new-account-fields.tsx';
import { PasskeyAccountButton } from './passkey-account-button.tsx';
import { ProviderButton } from './provider-button.tsx';
import { useDoor } from './use-door.ts';
import { useNewAccount } from './use-new-account.ts';

interface SignUpFormProps {
  joining: Joining;
  signInWith: string | null;
  guest: Person | null;
}

/** An account of one's own. A guest keeps their messages and rooms: they become that member. */
export function SignUpForm({ joining, signInWith, guest }: SignUpFormProps) {
  const words = strings.door;
  const door = useDoor('account:create');
  const account = useNewAccount(guest?.name ?? '', door.clear);

  function submit() {
    const problems = account.problems();
    if (problems.length > 0) door.refuse(...problems);
    else void door.enter(account.values);
  }

  return (
    <DoorForm
      title={guest === null ? words.signUpTitle : words.upgradeTitle}
      text={guest === null ? words.signUpText : words.upgradeText}
      submit={words.signUp}
      busy={door.busy}
      problem={door.of(undefined)?.text}
      onSubmit={submit}
      other={<PasskeyAccountButton account={account} door={door} />}
      service={<ProviderButton service={signInWith} />}
      links={<DoorLinks here="sign-up" joining={joining} />}
    >
      <NewAccountFields account={account} of={door.of} />
    </DoorForm>
  );
}
