import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

export function roomJoin(needs: { store: Store; now(): number }): Handler<'room:join'> {
  return (actor, { roomId }) =>
    needs.store.write('addMember', { roomId, personId: actor.person.id, now: needs.now() });
}
