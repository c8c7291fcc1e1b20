import { ParleyError } from '../../protocol/errors.ts';
import type { Handler } from '../access/handler.ts';
import type { RoomAccess } from '../access/rooms.ts';
import type { Store } from '../store/store.ts';

interface Needs {
  store: Store;
  rooms: RoomAccess;
  now(): number;
}

/**
 * Whether somebody may post is decided where the message is stored, in the same transaction: no
 * removal can slip in between, a message that is stored already is acknowledged again even to
 * somebody who has left since, and the one command that has to be quick asks the store once.
 */
export function messageSend(needs: Needs): Handler<'message:send'> {
  return async (actor, { id, roomId, text }) => {
    const input = { id, roomId, authorId: actor.person.id, text, now: needs.now() };
    try {
      return { message: await needs.store.write('addMessage', input) };
    } catch (error) {
      // To whom the room does not exist, it does not refuse either: `not_found` in that case.
      if (error instanceof ParleyError && error.code === 'forbidden') {
        await needs.rooms.open(actor, roomId, 'read');
      }
      throw error;
    }
  };
}
