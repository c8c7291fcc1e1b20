import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

export function sessionList(needs: { store: Store; now(): number }): Handler<'session:list'> {
  return async (actor) => {
    const found = await needs.store.read('sessions', {
      personId: actor.person.id,
      now: needs.now(),
    });
    const sessions = found.map((session) => ({
      ...session,
      isCurrent: session.id === actor.sessionId,
    }));
    return { sessions };
  };
}
