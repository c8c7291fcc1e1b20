import type { Handler } from '../access/handler.ts';
import type { RoomAccess } from '../access/rooms.ts';
import type { Presence } from './presence.ts';

interface Needs {
  rooms: RoomAccess;
  presence: Presence;
}

export function presenceList(needs: Needs): Handler<'presence:list'> {
  return async (actor, { roomId }) => {
    await needs.rooms.open(actor, roomId, 'follow');
    return { people: needs.presence.inRoom(roomId) };
  };
}
