import type { Handler } from '../access/handler.ts';
import { type ConfirmNeeds, confirmIdentity } from './confirm-identity.ts';
import { requireUnguessable } from './new-account.ts';

export function passwordChange(needs: ConfirmNeeds): Handler<'password:change'> {
  return async (actor, { current, passkey, next }, whence) => {
    requireUnguessable(next, actor.person, 'next');
    const proof = { password: current, passkey };
    const confirmed = await confirmIdentity(needs, actor, proof, whence, 'current');
    await needs.store.write('changePassword', {
      personId: actor.person.id,
      confirmed,
      to: await needs.passwords.hash(next),
      now: needs.now(),
    });
    return {};
  };
}
