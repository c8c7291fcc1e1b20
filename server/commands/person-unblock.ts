import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

export function personUnblock(needs: { store: Store; now(): number }): Handler<'person:unblock'> {
  return async (actor, { personId: otherId }) => {
    const personId = actor.person.id;
    await needs.store.write('blockPerson', {
      personId,
      otherId,
      isBlocked: false,
      now: needs.now(),
    });
    return {};
  };
}
