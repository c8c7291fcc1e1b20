import type { Handler } from '../access/handler.ts';
import type { RoomAccess } from '../access/rooms.ts';
import { outgoing } from '../fanout/connection.ts';
import type { LocalRooms } from '../fanout/local-rooms.ts';
import { CrowdTypists } from './crowd-typists.ts';
import type { Presence } from './presence.ts';

interface Needs {
  rooms: RoomAccess;
  localRooms: LocalRooms;
  presence: Presence;
  /** Whether the process has too much to do for this: it is the first thing to go. */
  isBusy(): boolean;
  /** After this time clients forget it by themselves, in ms. */
  typingMillis: number;
  now(): number;
}

export function typingSet(needs: Needs): Handler<'typing:set'> {
  const { rooms, localRooms, presence, isBusy, typingMillis: expiresIn, now } = needs;
  const typists = new CrowdTypists(expiresIn);
  return async (actor, { roomId, typing }) => {
    const { person } = actor;
    if (isBusy()) return {};
    await rooms.open(actor, roomId, 'signal');
    if (presence.isInvisible(person.id)) return {};
    const { crowded } = presence.countIn(roomId);
    if (crowded && !typists.admits(roomId, person.id, typing, now())) return {};
    const event = outgoing('typing', { roomId, person, typing, expiresIn });
    for (const connection of localRooms.inRoom(roomId)) {
      if (connection.person.id !== person.id) connection.deliver(event);
    }
    return {};
  };
}
