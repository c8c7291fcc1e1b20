import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

export function memberAppoint(needs: { store: Store; now(): number }): Handler<'member:appoint'> {
  return async (actor, input) => {
    await needs.store.write('appointMember', { ...input, by: actor.person.id, now: needs.now() });
    return {};
  };
}
