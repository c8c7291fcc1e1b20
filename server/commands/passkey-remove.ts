import type { Handler } from '../access/handler.ts';
import { type ConfirmNeeds, confirmIdentity } from './confirm-identity.ts';

export function passkeyRemove(needs: ConfirmNeeds): Handler<'passkey:remove'> {
  return async (actor, { passkeyId, ...proof }, whence) => {
    const confirmed = await confirmIdentity(needs, actor, proof, whence);
    await needs.store.write('removePasskey', { personId: actor.person.id, confirmed, passkeyId });
    return {};
  };
}
