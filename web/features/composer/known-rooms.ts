import type { Parley } from '../../../client/parley.ts';
import type { NamedRoom } from './complete-room.ts';

/** So long a list of the public rooms is believed, in ms. */
const believedMillis = 60_000;

interface Known {
  rooms: readonly NamedRoom[];
  askedAt: number;
}

const known = new WeakMap<Parley, Known>();

/** The first page of the public rooms, as far as they were asked for. */
export function knownRooms(parley: Parley): readonly NamedRoom[] {
  return known.get(parley)?.rooms ?? [];
}

/** Asks for the public rooms unless that was done just now. @param done called when they are there */
export function loadKnownRooms(parley: Parley, done: () => void): void {
  const before = known.get(parley);
  const now = Date.now();
  if (before && now - before.askedAt < believedMillis) return;
  known.set(parley, { rooms: before?.rooms ?? [], askedAt: now });
  parley.listRooms().then(
    ({ rooms }) => {
      known.set(parley, { rooms: rooms.map(({ room }) => room), askedAt: now });
      done();
    },
    (error: unknown) => {
      // Without them the joined rooms are offered.
      console.warn('The public rooms could not be loaded.', error);
    },
  );
}
