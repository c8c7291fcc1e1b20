import type { Handler } from '../access/handler.ts';
import type { RoomAccess } from '../access/rooms.ts';

export function messageList(needs: { rooms: RoomAccess }): Handler<'message:list'> {
  return (actor, { roomId, before, after, limit }) =>
    needs.rooms.read(actor, 'messages', { roomId, before, after, limit });
}
