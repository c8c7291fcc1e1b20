import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

export function roomFavourite(needs: { store: Store }): Handler<'room:favourite'> {
  return async (actor, { roomId, favourite }) => {
    const input = { roomId, personId: actor.person.id, favourite };
    const { membership, head } = await needs.store.write('preferRoom', input);
    return { membership, head };
  };
}
