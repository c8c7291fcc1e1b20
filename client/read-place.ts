import type { Membership } from '../protocol/entities.ts';

/** Somebody's place in a room, with the moment that its read position speaks of. */
export interface ReadPlace {
  readonly membership: Membership;
  /**
   * seq of the room's newest message at that moment. Own messages up to it are counted in, or were
   * taken out again by marking as unread; those after it move the position (see decision 0003).
   */
  readonly readAsOf: number;
}

/**
 * The later one of two places, in whatever order they came to be known. Versions of the home feed and
 * seqs of the room both only grow, so that the row of a later version speaks of no earlier moment. What
 * is known of a moment after that, where it has the older version, can only be an own message.
 */
export function laterPlace(a: ReadPlace, b: ReadPlace): ReadPlace {
  const [older, newer] = isBefore(b, a) ? [b, a] : [a, b];
  if (older.readAsOf <= newer.readAsOf) return newer;
  return afterOwnMessage(newer, older.readAsOf);
}

/** The place after a message of its owner. */
export function afterOwnMessage(place: ReadPlace, seq: number): ReadPlace {
  if (seq <= place.readAsOf) return place;
  return { membership: { ...place.membership, readSeq: seq }, readAsOf: seq };
}

function isBefore(a: ReadPlace, b: ReadPlace): boolean {
  const versions = a.membership.version - b.membership.version;
  return versions < 0 || (versions === 0 && a.readAsOf < b.readAsOf);
}
