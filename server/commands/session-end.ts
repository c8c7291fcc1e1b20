import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

export function sessionEnd(needs: { store: Store }): Handler<'session:end'> {
  return async (actor) => {
    await needs.store.write('endSession', {
      sessionId: actor.sessionId,
      personId: actor.person.id,
    });
    return {};
  };
}
