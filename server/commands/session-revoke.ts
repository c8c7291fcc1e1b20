import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

export function sessionRevoke(needs: { store: Store }): Handler<'session:revoke'> {
  return async (actor, { sessionId }) => {
    await needs.store.write('endSession', { sessionId, personId: actor.person.id });
    return {};
  };
}
