import type { Handler } from '../access/handler.ts';
import type { RoomAccess } from '../access/rooms.ts';

export function memberList(needs: { rooms: RoomAccess }): Handler<'member:list'> {
  return (actor, { roomId, order, after, limit }) =>
    needs.rooms.read(actor, 'members', { roomId, order, after, limit });
}
