import { ParleyError } from '../../protocol/errors.ts';
import type { Handler } from '../access/handler.ts';
import type { OwnerKey } from '../access/owner-key.ts';
import { type AccountNeeds, makeAccount } from './new-account.ts';

export function ownerClaim(needs: AccountNeeds & { ownerKey: OwnerKey }): Handler<'owner:claim'> {
  return async (caller, { token, name, handle, password }, whence) => {
    if (!needs.ownerKey.isOpenedBy(token)) {
      throw new ParleyError('forbidden', 'this is not the link on the console of this start');
    }
    const account = {
      as: 'owner',
      name,
      handle,
      password,
      passkey: null,
      invitation: null,
    } as const;
    return makeAccount(needs, caller, account, whence);
  };
}
