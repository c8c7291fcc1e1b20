import type { Handler } from '../access/handler.ts';
import type { RoomAccess } from '../access/rooms.ts';
import type { Store } from '../store/store.ts';

export function messageList(needs: { store: Store; rooms: RoomAccess }): Handler<'message:list'> {
  return async (actor, { roomId, before, after, limit }) => {
    await needs.rooms.open(actor, roomId, 'read');
    return needs.store.read('messages', { roomId, before, after, limit });
  };
}
