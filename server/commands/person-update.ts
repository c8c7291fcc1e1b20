import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

/** @param needs.nameHoldMillis how long a guest's name stays taken after they were last here */
export function personUpdate(needs: {
  store: Store;
  nameHoldMillis: number;
  now(): number;
}): Handler<'person:update'> {
  return async (actor, { name, handle }) => {
    const now = needs.now();
    const person = await needs.store.write('updatePerson', {
      personId: actor.person.id,
      name,
      handle,
      nameHeldSince: now - needs.nameHoldMillis,
      now,
    });
    return { person };
  };
}
