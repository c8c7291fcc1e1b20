import type { Handler } from '../access/handler.ts';
import { type ConfirmNeeds, confirmIdentity } from './confirm-identity.ts';

/** @param needs.issuer of the service that people sign in with; null: there is none */
export function identityUnlink(
  needs: ConfirmNeeds & { issuer: string | null },
): Handler<'identity:unlink'> {
  return async (actor, proof, whence) => {
    const { issuer } = needs;
    const personId = actor.person.id;
    const confirmed = await confirmIdentity(needs, actor, proof, whence);
    if (issuer !== null) {
      await needs.store.write('unlinkIdentity', { personId, confirmed, issuer, now: needs.now() });
    }
    return {};
  };
}
