import type { Person } from '../../../protocol/entities.ts';
import { currentOverlay } from '../../adapters/address.ts';
import { strings } from '../../i18n/strings.ts';
import { showSettings } from '../settings/settings-place.ts';
import { DoorForm } from './door-form.tsx';
import { NewAccountFields } from './new-account-fields.tsx';
import { useDoor } from './use-door.ts';
import { useNewAccount } from './use-new-account.ts';

/** Makes the owner, with the link that the server printed when it started. */
export function ClaimForm({ guest }: { guest: Person | null }) {
  const words = strings.door;
  // What the place is called, and who may come in, is the owner's to say before anybody does.
  const door = useDoor('owner:claim', () => showSettings('community'));
  const account = useNewAccount(guest?.name ?? '', door.clear);

  function submit() {
    const problems = account.problems();
    if (problems.length > 0) door.refuse(...problems);
    else void door.enter({ ...account.values, token: currentOverlay() });
  }

  return (
    <DoorForm
      title={words.setupTitle}
      text={words.setupText}
      submit={words.setup}
      busy={door.busy}
      problem={door.of(undefined)?.text}
      onSubmit={submit}
      links={null}
    >
      <NewAccountFields account={account} of={door.of} />
    </DoorForm>
  );
}
