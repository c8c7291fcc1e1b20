import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

export function roomNotify(needs: { store: Store }): Handler<'room:notify'> {
  return async (actor, { roomId, notify }) => {
    const input = { roomId, personId: actor.person.id, notify };
    const { membership, head } = await needs.store.write('preferRoom', input);
    return { membership, head };
  };
}
