import { useEffect, useState } from 'react';
import type { Result } from '../../../protocol/commands.ts';
import type { Person } from '../../../protocol/entities.ts';
import { currentOverlay } from '../../adapters/address.ts';
import { askOverHttp } from '../../adapters/session.ts';
import { errorText, strings } from '../../i18n/strings.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { errorCode } from '../../ui/error-code.ts';
import { WarningIcon } from '../../ui/icons.tsx';
import { DoorForm } from './door-form.tsx';
import { DoorLinks, type Joining } from './door-links.tsx';
import { JoinForm } from './join-form.tsx';
import { NewAccountFields } from './new-account-fields.tsx';
import { PasskeyAccountButton } from './passkey-account-button.tsx';
import { ProviderButton } from './provider-button.tsx';
import { useDoor } from './use-door.ts';
import { useNewAccount } from './use-new-account.ts';

type Found = Result<'invitation:find'> | 'gone' | { readonly failed: string } | null;

interface InvitationFormProps {
  joining: Joining;
  signInWith: string | null;
  guest: Person | null;
}

/** Comes in by an invitation, the secret of which stands behind `#`. */
export function InvitationForm({ joining, signInWith, guest }: InvitationFormProps) {
  const words = strings.door;
  const invitation = currentOverlay();
  const found = useInvitation(invitation);
  const door = useDoor('account:create');
  const account = useNewAccount(guest?.name ?? '', door.clear);

  function submit() {
    const problems = account.problems();
    if (problems.length > 0) door.refuse(...problems);
    else void door.enter({ ...account.values, invitation });
  }

  if (found === null) return <p role="status">{strings.loading}</p>;
  if (found === 'gone' || 'failed' in found) {
    return (
      <EmptyState
        picture={<WarningIcon size={28} />}
        title={found === 'gone' ? words.invitationGone : found.failed}
        text={found === 'gone' ? words.invitationGoneText : ''}
      >
        <DoorLinks here={null} joining={joining} />
      </EmptyState>
    );
  }
  if (found.role === 'guest') return <JoinForm invitation={invitation} />;
  return (
    <DoorForm
      title={words.invitationTitle(found.community)}
      text={words.invitationText(found.by)}
      submit={words.signUp}
      busy={door.busy}
      problem={door.of(undefined)?.text}
      onSubmit={submit}
      other={<PasskeyAccountButton account={account} door={door} invitation={invitation} />}
      service={<ProviderButton service={signInWith} invitation={invitation} />}
      links={<DoorLinks here="name" joining="invitation" />}
    >
      <NewAccountFields account={account} of={door.of} />
    </DoorForm>
  );
}

function useInvitation(token: string): Found {
  const [found, setFound] = useState<Found>(null);
  useEffect(() => {
    let current = true;
    askOverHttp('invitation:find', { token })
      .then((invitation) => current && setFound(invitation))
      .catch((error: unknown) => {
        const code = errorCode(error);
        const isGone = code === 'not_found' || code === 'invalid';
        if (current) setFound(isGone ? 'gone' : { failed: errorText(code) });
      });
    return () => {
      current = false;
    };
  }, [token]);
  return found;
}
