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
    // Ending a membership that has ended is harmless; leaving where one is not is refused.
    await needs.rooms.open(actor, roomId, 'leave');
    const personId = actor.person.id;
    await needs.store.write('removeMember', { roomId, personId, now: needs.now() });
    return {};
  };
}
