import { requireRole } from '../access/community.ts';
import type { Handler } from '../access/handler.ts';
import { type ConfirmNeeds, confirmIdentity } from './confirm-identity.ts';

export function ownerTransfer(needs: ConfirmNeeds): Handler<'owner:transfer'> {
  return async (actor, { personId, ...proof }, whence) => {
    // First: a password is not to be guessed at by this.
    await requireRole(needs.store, actor, 'handOver');
    const confirmed = await confirmIdentity(needs, actor, proof, whence);
    const input = { personId, by: actor.person.id, confirmed, now: needs.now() };
    return { person: await needs.store.write('transferOwnership', input) };
  };
}
