import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

export function personSignOut(needs: { store: Store; now(): number }): Handler<'person:sign-out'> {
  return async (actor, { personId }) => {
    const input = { personId, by: actor.person.id, now: needs.now() };
    await needs.store.write('signOutPerson', input);
    return {};
  };
}
