import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

export function roomList(needs: { store: Store }): Handler<'room:list'> {
  return (actor, { after, limit }) =>
    needs.store.read('rooms', { personId: actor.person.id, after, limit });
}
