import type { Handler } from '../access/handler.ts';
import { type ConfirmNeeds, confirmIdentity } from './confirm-identity.ts';

export function totpEnd(needs: ConfirmNeeds): Handler<'totp:end'> {
  return async (actor, proof, whence) => {
    const confirmed = await confirmIdentity(needs, actor, proof, whence);
    await needs.store.write('endTotp', { personId: actor.person.id, confirmed });
    return {};
  };
}
