import type { Handler } from '../access/handler.ts';
import type { RoomAccess } from '../access/rooms.ts';
import { refused } from '../domain/require-act.ts';
import { isSlowed } from '../domain/slow-mode.ts';
import { outgoing } from '../fanout/connection.ts';
import type { LocalRooms } from '../fanout/local-rooms.ts';

interface Needs {
  rooms: RoomAccess;
  localRooms: LocalRooms;
}

/** Everybody in the room gets it, the sender included, as with messages. */
export function signalSend(needs: Needs): Handler<'signal:send'> {
  return async (actor, { roomId, name, data, bytes }) => {
    const found = await needs.rooms.open(actor, roomId, 'signal');
    if (isSlowed(found.room, found)) throw refused('forbidden', 'signal');
    const event = outgoing('signal', {
      roomId,
      from: actor.person,
      name,
      ...(data !== undefined && { data }),
      // One form inside, whatever the sender's transport: each edge renders it in its own way.
      ...(bytes !== undefined && {
        bytes: new Uint8Array(typeof bytes === 'string' ? Buffer.from(bytes, 'base64') : bytes),
      }),
    });
    for (const connection of needs.localRooms.inRoom(roomId)) connection.deliver(event);
    return {};
  };
}
