import type { Handler } from '../access/handler.ts';
import type { RoomAccess } from '../access/rooms.ts';
import { outgoing } from '../fanout/connection.ts';
import type { LocalRooms } from '../fanout/local-rooms.ts';

interface Needs {
  rooms: RoomAccess;
  localRooms: LocalRooms;
  /** Whether the process has too much to do for this: it is the first thing to go. */
  isBusy(): boolean;
  /** After this time clients forget it by themselves, in ms. */
  typingMillis: number;
}

export function typingSet(needs: Needs): Handler<'typing:set'> {
  return async (actor, { roomId, typing }) => {
    if (needs.isBusy()) return {};
    await needs.rooms.open(actor, roomId, 'signal');
    const expiresIn = needs.typingMillis;
    const event = outgoing('typing', { roomId, person: actor.person, typing, expiresIn });
    for (const connection of needs.localRooms.inRoom(roomId)) {
      if (connection.person.id !== actor.person.id) connection.deliver(event);
    }
    return {};
  };
}
