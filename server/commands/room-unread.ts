import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

export function roomUnread(needs: { store: Store }): Handler<'room:unread'> {
  return async (actor, { roomId, seq }) => {
    const input = { roomId, personId: actor.person.id, seq };
    const { membership, head } = await needs.store.write('moveReadPositionBack', input);
    return { membership, head };
  };
}
