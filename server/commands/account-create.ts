import { ParleyError } from '../../protocol/errors.ts';
import type { Handler } from '../access/handler.ts';
import { type Passkeys, toMake } from '../access/passkeys.ts';
import { hashToken } from '../access/sessions.ts';
import { isLetIn } from '../domain/accounts.ts';
import { isOpenTo } from '../domain/permissions.ts';
import { type AccountNeeds, makeAccount } from './new-account.ts';

export function accountCreate(
  needs: AccountNeeds & { passkeys: Passkeys },
): Handler<'account:create'> {
  return async (caller, input, whence) => {
    const { name, handle, password = null, passkey: made, passkeyName, invitation } = input;
    const isIn = caller !== null && isLetIn(caller.person.role);
    if (invitation === undefined && !isIn) {
      // The store decides; this spares the work on the password where it would be in vain.
      const { joining } = await needs.store.read('community', {});
      if (!isOpenTo(joining, 'member')) {
        throw new ParleyError('forbidden', 'joining this community takes an invitation');
      }
    }
    const asked = { name: passkeyName ?? whence.device, subject: toMake(caller) };
    const passkey = made === undefined ? null : await needs.passkeys.made(made, asked, whence);
    const token = invitation === undefined ? null : hashToken(invitation);
    const account = { as: 'member', name, handle, password, passkey, invitation: token } as const;
    return makeAccount(needs, caller, account, whence);
  };
}
