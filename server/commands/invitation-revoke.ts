import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

export function invitationRevoke(needs: {
  store: Store;
  now(): number;
}): Handler<'invitation:revoke'> {
  return async (actor, { invitationId }) => {
    await needs.store.write('revokeInvitation', {
      id: invitationId,
      personId: actor.person.id,
      now: needs.now(),
    });
    return {};
  };
}
