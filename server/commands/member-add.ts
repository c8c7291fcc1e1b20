import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

export function memberAdd(needs: { store: Store; now(): number }): Handler<'member:add'> {
  return async (actor, { roomId, personId }) => {
    const input = { roomId, personId, by: actor.person.id, now: needs.now() };
    await needs.store.write('addMember', input);
    return {};
  };
}
