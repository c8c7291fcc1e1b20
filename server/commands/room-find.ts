import type { Handler } from '../access/handler.ts';
import type { RoomAccess } from '../access/rooms.ts';

export function roomFind(needs: { rooms: RoomAccess }): Handler<'room:find'> {
  return (actor, { slug }) => needs.rooms.find(actor, slug);
}
