import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

export function roomRead(needs: { store: Store }): Handler<'room:read'> {
  return async (actor, { roomId, seq }) => {
    const input = { roomId, personId: actor.person.id, seq };
    const { membership, head } = await needs.store.write('moveReadPosition', input);
    return { membership, head };
  };
}
