import type { Handler } from '../access/handler.ts';
import type { LocalRooms } from '../fanout/local-rooms.ts';
import type { Store } from '../store/store.ts';
import type { Presence } from './presence.ts';

interface Needs {
  store: Store;
  localRooms: LocalRooms;
  presence: Presence;
}

export function presenceWatch(needs: Needs): Handler<'presence:watch'> {
  const { store, localRooms, presence } = needs;
  return async ({ person, sessionId }, { people }, { socketId }) => {
    const sockets = [...localRooms.ofSession(sessionId)];
    const connection = sockets.find(({ id }) => id === socketId);
    // Listens first, then reads: what changes in between is told.
    if (connection) presence.watch(connection, people);
    const found = await store.read('acquaintances', { personId: person.id, people });
    const known = found.map(({ id, availability }) => presence.of(id, availability));
    return { people: known.filter(({ here, status }) => here || status) };
  };
}
