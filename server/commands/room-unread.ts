import type { Handler } from '../access/handler.ts';
import type { RoomAccess } from '../access/rooms.ts';
import type { Store } from '../store/store.ts';

export function roomUnread(needs: { store: Store; rooms: RoomAccess }): Handler<'room:unread'> {
  return async (actor, { roomId, seq }) => {
    await needs.rooms.open(actor, roomId, 'follow');
    const input = { roomId, personId: actor.person.id, seq };
    const { membership, head } = await needs.store.write('moveReadPositionBack', input);
    return { membership, head };
  };
}
