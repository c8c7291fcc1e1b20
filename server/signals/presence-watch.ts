import type { Handler } from '../access/handler.ts';
import type { RoomAccess } from '../access/rooms.ts';
import type { LocalRooms } from '../fanout/local-rooms.ts';
import { commandSocket } from './command-socket.ts';
import type { Presence } from './presence.ts';

interface Needs {
  rooms: RoomAccess;
  localRooms: LocalRooms;
  presence: Presence;
}

export function presenceWatch({ rooms, localRooms, presence }: Needs): Handler<'presence:watch'> {
  return async (actor, { people }, whence) => {
    const socket = commandSocket(localRooms, actor, whence);
    // Listens first, then reads: what changes in between is told.
    if (socket) presence.watch(socket, people);
    const found = await rooms.acquaintances(actor, people);
    const known = found.map(({ id, availability }) => presence.of(id, availability));
    return { people: known.filter(({ here, status }) => here || status) };
  };
}
