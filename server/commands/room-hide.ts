import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

export function roomHide(needs: { store: Store }): Handler<'room:hide'> {
  return async (actor, { roomId }) => {
    const input = { roomId, personId: actor.person.id };
    const { membership, head } = await needs.store.write('hideRoom', input);
    return { membership, head };
  };
}
