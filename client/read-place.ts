import type { Membership, Message } from '../protocol/entities.ts';
import { mentionsPerson } from './mentions-person.ts';

/** Somebody's place in a room, with the moment that its read position speaks of. */
export interface ReadPlace {
  /** With the mentions and deleted messages that are known, whichever of the two feeds told of them. */
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
  const place = knowing(newer, older.membership);
  if (older.readAsOf <= newer.readAsOf) return place;
  return afterOwnMessage(place, older.readAsOf);
}

/** The place after a message of its owner. */
export function afterOwnMessage(place: ReadPlace, seq: number): ReadPlace {
  if (seq <= place.readAsOf) return place;
  const { removedMore, ...membership } = place.membership;
  const moved = { membership: { ...membership, readSeq: seq }, readAsOf: seq };
  return knowing(moved, moved.membership);
}

/** The place after a message was said or deleted, in whatever order one hears of it. */
export function afterMessage(place: ReadPlace, message: Message, me: string): ReadPlace {
  const { seq } = message;
  if (seq <= place.membership.readSeq) return place;
  if (message.deletedAt !== undefined) return knowing(place, { mentioned: [], removed: [seq] });
  if (!mentionsPerson(message, me)) return place;
  return knowing(place, { mentioned: [seq], removed: [] });
}

/**
 * What is said and deleted is so for good: whatever two rows name is true of both. Where one of them names
 * only the first of very many, the others are known by their number alone, and are not counted twice.
 */
function knowing(
  place: ReadPlace,
  also: Pick<Membership, 'mentioned' | 'removed' | 'removedMore'>,
): ReadPlace {
  const { membership } = place;
  const { readSeq } = membership;
  const last = membership.removedMore ? membership.removed.at(-1) : undefined;
  const removed = union(membership.removed, also.removed).filter(
    (seq) => seq > readSeq && (last === undefined || seq <= last),
  );
  const gone = new Set(removed);
  const mentioned = union(membership.mentioned, also.mentioned).filter(
    (seq) => seq > readSeq && !gone.has(seq),
  );
  if (isSame(mentioned, membership.mentioned) && isSame(removed, membership.removed)) return place;
  return { ...place, membership: { ...membership, mentioned, removed } };
}

function union(a: readonly number[], b: readonly number[]): number[] {
  return [...new Set([...a, ...b])].sort((one, other) => one - other);
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((seq, index) => seq === b[index]);
}

function isBefore(a: ReadPlace, b: ReadPlace): boolean {
  const versions = a.membership.version - b.membership.version;
  return versions < 0 || (versions === 0 && a.readAsOf < b.readAsOf);
}
