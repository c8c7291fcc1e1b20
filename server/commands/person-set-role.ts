import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

export function personSetRole(needs: { store: Store; now(): number }): Handler<'person:set-role'> {
  return async (actor, input) => {
    const by = actor.person.id;
    return { person: await needs.store.write('setPersonRole', { ...input, by, now: needs.now() }) };
  };
}
