import { ParleyError } from '../../protocol/errors.ts';
import type { Handler } from '../access/handler.ts';
import { mayInCommunity } from '../domain/permissions.ts';
import type { Store } from '../store/store.ts';

export function invitationList(needs: { store: Store; now(): number }): Handler<'invitation:list'> {
  return async (actor) => {
    if (!mayInCommunity('invitePeople', actor.person.role)) {
      throw new ParleyError('forbidden', 'your role does not allow this');
    }
    return { invitations: await needs.store.read('invitations', { now: needs.now() }) };
  };
}
