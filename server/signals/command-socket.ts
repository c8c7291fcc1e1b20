import type { Actor, Whence } from '../access/handler.ts';
import type { Connection } from '../fanout/connection.ts';
import type { LocalRooms } from '../fanout/local-rooms.ts';

/** The connection that a command came over; undefined for HTTP. */
export function commandSocket(
  localRooms: LocalRooms,
  { sessionId }: Actor,
  { socketId }: Whence,
): Connection | undefined {
  return [...localRooms.ofSession(sessionId)].find(({ id }) => id === socketId);
}
