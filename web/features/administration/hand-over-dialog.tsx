import type { Person } from '../../../protocol/entities.ts';
import { askOverHttp } from '../../adapters/session.ts';
import { strings } from '../../i18n/strings.ts';
import { showToast } from '../../ui/toasts.ts';
import { ProofDialog } from '../security/proof-dialog.tsx';
import { useListing } from '../settings/use-listing.ts';

interface HandOverDialogProps {
  person: Person;
  onDone: () => void;
  onClose: () => void;
}

/** Makes somebody else the owner, which nobody but they can undo: by who shows that it is still them. */
export function HandOverDialog({ person, onDone, onClose }: HandOverDialogProps) {
  const words = strings.administration.people;
  const { listing: ways } = useListing('security:find', {});
  if (ways === null) return null;
  return (
    <ProofDialog
      ways={ways}
      purpose={{ title: words.handOverTitle(person.name), text: words.handOverText }}
      action={words.handOver}
      run={async (proof) => {
        await askOverHttp('owner:transfer', { personId: person.id, ...proof });
        showToast({ text: words.handOverDone(person.name), tone: 'good' });
        onDone();
      }}
      onClose={onClose}
    />
  );
}
