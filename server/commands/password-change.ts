import type { Handler } from '../access/handler.ts';
import { type ConfirmNeeds, confirmPassword } from './confirm-password.ts';
import { requireUnguessable } from './new-account.ts';

export function passwordChange(needs: ConfirmNeeds): Handler<'password:change'> {
  return async (actor, { current, next }, whence) => {
    requireUnguessable(next, actor.person, 'next');
    const confirmed = { password: current, field: 'current' };
    const from = await confirmPassword(needs, actor, confirmed, whence);
    await needs.store.write('changePassword', {
      personId: actor.person.id,
      from,
      to: await needs.passwords.hash(next),
      keptSessionId: actor.sessionId,
      now: needs.now(),
    });
    return {};
  };
}
