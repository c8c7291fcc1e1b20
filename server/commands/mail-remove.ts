import type { Handler } from '../access/handler.ts';
import { type ConfirmNeeds, confirmIdentity } from './confirm-identity.ts';

export function mailRemove(needs: ConfirmNeeds): Handler<'mail:remove'> {
  return async (actor, proof, whence) => {
    // A forgotten password is found again by it: a device left open is not enough to take that away.
    const confirmed = await confirmIdentity(needs, actor, proof, whence);
    await needs.store.write('removeMailAddress', { personId: actor.person.id, confirmed });
    return {};
  };
}
