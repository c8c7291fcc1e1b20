import type { Handler } from '../access/handler.ts';
import type { RoomAccess } from '../access/rooms.ts';
import type { Store } from '../store/store.ts';

interface Needs {
  store: Store;
  rooms: RoomAccess;
  now(): number;
}

export function roomLeave(needs: Needs): Handler<'room:leave'> {
  return async (actor, { roomId }) => {
    await needs.rooms.open(actor, roomId, 'leave');
    await needs.store.write('removeMember', {
      roomId,
      personId: actor.person.id,
      now: needs.now(),
    });
    return {};
  };
}
