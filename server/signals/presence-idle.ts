import type { Handler } from '../access/handler.ts';
import type { LocalRooms } from '../fanout/local-rooms.ts';
import { commandSocket } from './command-socket.ts';
import type { Presence } from './presence.ts';

interface Needs {
  localRooms: LocalRooms;
  presence: Presence;
}

export function presenceIdle({ localRooms, presence }: Needs): Handler<'presence:idle'> {
  return async (actor, { idle }, whence) => {
    const socket = commandSocket(localRooms, actor, whence);
    if (socket) presence.setIdle(socket, idle);
    return {};
  };
}
