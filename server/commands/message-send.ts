import type { Handler } from '../access/handler.ts';
import type { RoomAccess } from '../access/rooms.ts';
import type { Store } from '../store/store.ts';

interface Needs {
  store: Store;
  rooms: RoomAccess;
  now(): number;
}

export function messageSend(needs: Needs): Handler<'message:send'> {
  return async (actor, { id, roomId, text }) => {
    // Only whether there is such a room for them. Whether they may still post is the store's to
    // say: a message it has already is acknowledged again even to somebody who has left since.
    await needs.rooms.open(actor, roomId, 'read');
    const authorId = actor.person.id;
    const now = needs.now();
    return { message: await needs.store.write('addMessage', { id, roomId, authorId, text, now }) };
  };
}
