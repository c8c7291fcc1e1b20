import type { Handler } from '../access/handler.ts';
import type { RoomAccess } from '../access/rooms.ts';
import type { Store } from '../store/store.ts';

export function memberList(needs: { store: Store; rooms: RoomAccess }): Handler<'member:list'> {
  return async (actor, { roomId, after, limit }) => {
    await needs.rooms.open(actor, roomId, 'read');
    return needs.store.read('members', { roomId, after, limit });
  };
}
