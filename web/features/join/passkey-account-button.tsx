import { useState } from 'react';
import { makePasskey, passkeysWork } from '../../adapters/passkeys.ts';
import { strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { KeyIcon } from '../../ui/more-icons.tsx';
import { passkeyProblem } from './passkey-problem.ts';
import type { Door } from './use-door.ts';
import type { NewAccount } from './use-new-account.ts';

interface PasskeyAccountButtonProps {
  account: NewAccount;
  door: Door<'account:create'>;
  invitation?: string;
}

/** Makes the account without a password: this device, or a key that one carries, opens it. */
export function PasskeyAccountButton({ account, door, invitation }: PasskeyAccountButtonProps) {
  const [busy, setBusy] = useState(false);
  if (!passkeysWork()) return null;

  async function create(): Promise<void> {
    const problems = account.problems({ withPassword: false });
    if (problems.length > 0) return door.refuse(...problems);
    const { name, handle } = account.values;
    setBusy(true);
    door.clear();
    try {
      const passkey = await makePasskey({ name, handle });
      const invited = invitation === undefined ? {} : { invitation };
      await door.enter({ name, handle, passkey, ...invited });
    } catch (error) {
      door.refuse({ text: passkeyProblem(error) });
    } finally {
      setBusy(false);
    }
  }

  return (
    <Button size="large" icon={<KeyIcon />} busy={busy || door.busy} onClick={() => void create()}>
      {strings.security.signUpWithPasskey}
    </Button>
  );
}
