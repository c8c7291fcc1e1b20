import type { Handler } from '../access/handler.ts';
import type { RoomAccess } from '../access/rooms.ts';
import type { Store } from '../store/store.ts';

interface Needs {
  store: Store;
  rooms: RoomAccess;
  now(): number;
}

export function roomJoin(needs: Needs): Handler<'room:join'> {
  return async (actor, { roomId }) => {
    await needs.rooms.open(actor, roomId, 'join');
    return needs.store.write('addMember', {
      roomId,
      personId: actor.person.id,
      now: needs.now(),
    });
  };
}
