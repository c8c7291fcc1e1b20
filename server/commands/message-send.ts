import { ParleyError } from '../../protocol/errors.ts';
import { findMentions } from '../../protocol/mentions.ts';
import type { Handler } from '../access/handler.ts';
import type { RoomAccess } from '../access/rooms.ts';
import type { Store } from '../store/store.ts';

interface Needs {
  store: Store;
  rooms: RoomAccess;
  now(): number;
  /** The ids of those who are in a room now. */
  present(roomId: string): string[];
}

const hereAlone = ['here'];

/**
 * Whether somebody may post is decided where the message is stored, in the same transaction: no
 * removal can slip in between, a message that is stored already is acknowledged again even to
 * somebody who has left since, and the one command that has to be quick asks the store once.
 */
export function messageSend(needs: Needs): Handler<'message:send'> {
  return async (actor, { id, roomId, text }) => {
    const isToHere = text.includes('@') && findMentions(text, hereAlone).length > 0;
    const present = isToHere && { present: needs.present(roomId) };
    const input = { id, roomId, authorId: actor.person.id, text, now: needs.now(), ...present };
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
