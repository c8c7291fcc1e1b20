import type { Handler } from '../access/handler.ts';
import type { RoomAccess } from '../access/rooms.ts';
import type { Presence } from './presence.ts';

interface Needs {
  rooms: RoomAccess;
  presence: Presence;
}

export function presenceList(needs: Needs): Handler<'presence:list'> {
  return async (actor, { roomId, after, limit }) => {
    await needs.rooms.open(actor, roomId, 'follow');
    const { count, crowded } = needs.presence.countIn(roomId);
    return { count, crowded, ...needs.presence.page(roomId, after, limit) };
  };
}
