import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

export function communityUpdate(needs: {
  store: Store;
  now(): number;
}): Handler<'community:update'> {
  return (actor, { name, joining }) =>
    needs.store.write('updateCommunity', {
      personId: actor.person.id,
      name,
      joining,
      now: needs.now(),
    });
}
