import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

export function memberRemove(needs: { store: Store; now(): number }): Handler<'member:remove'> {
  return async (actor, { roomId, personId }) => {
    const input = { roomId, personId, by: actor.person.id, now: needs.now() };
    await needs.store.write('removeMember', input);
    return {};
  };
}
