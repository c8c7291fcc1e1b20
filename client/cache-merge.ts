import type { Cursor } from '../protocol/entities.ts';
import type { BlockedPerson, CacheChanges, CachedRoom, CachedState } from './cache.ts';
import { laterPlace, type ReadPlace } from './read-place.ts';

/** What a cache has to know of itself to take changes in. */
export interface Held {
  me: CachedState['me'];
  homeCursor: CachedState['homeCursor'];
  blocked: readonly BlockedPerson[];
  room(roomId: string): CachedRoom | undefined;
}

/**
 * What is left to write of changes that may come late. Several instances follow the same feeds and
 * write what they learn, each at its own pace: whichever is behind must not take back what another
 * has written, or a cursor would claim to contain what is no longer there. So rows give way to newer
 * ones, and which rooms there are is said only by whoever knows the home feed at least as far.
 *
 * Feeds of different epochs cannot be compared; a wrong cursor is answered by the server with
 * `reset`, which mends it.
 *
 * @returns null when nothing is left
 */
export function mergeable(changes: CacheChanges, held: Held): CacheChanges | null {
  const isOurs = held.me?.id === changes.me.id;
  if (changes.anew && !(isOurs && isAsFar(held.homeCursor, changes.homeCursor))) return changes;
  if (!isOurs || !held.homeCursor) return null;
  const isBehind = comesBefore(changes.homeCursor, held.homeCursor);
  const rooms = new Map<string, CachedRoom>();
  for (const room of changes.rooms) {
    const known = held.room(room.room.id);
    if (known ? isOfOtherLife(room, known, changes) : isBehind) continue;
    rooms.set(room.room.id, known ? newer(room, known) : room);
  }
  return {
    ...changes,
    anew: false,
    homeCursor: isBehind ? held.homeCursor : changes.homeCursor,
    blocked: isBehind ? held.blocked : (changes.blocked ?? []),
    removed: isBehind ? [] : changes.removed,
    reset: changes.reset.filter((roomId) => startsAnew(roomId, changes, held)),
    rooms: [...rooms.values()],
    messages: changes.messages.filter(({ roomId }) => rooms.has(roomId)),
  };
}

/** Whether `cursor` is known to lie behind `other`. */
function comesBefore(cursor: Cursor, other: Cursor): boolean {
  return cursor.epoch === other.epoch && cursor.version < other.version;
}

function isAsFar(cursor: Cursor | null, other: Cursor): boolean {
  return cursor?.epoch === other.epoch && cursor.version >= other.version;
}

function isOfOtherLife(room: CachedRoom, known: CachedRoom, changes: CacheChanges): boolean {
  if (room.cursor.epoch === known.cursor.epoch) return false;
  return !changes.reset.includes(room.room.id) && !changes.removed.includes(room.room.id);
}

/** Another instance may have been told of the new life of the feed before, and have written since. */
function startsAnew(roomId: string, changes: CacheChanges, held: Held): boolean {
  const room = changes.rooms.find((candidate) => candidate.room.id === roomId);
  const known = held.room(roomId);
  return !room || !known || !comesBefore(room.cursor, known.cursor);
}

function newer(room: CachedRoom, known: CachedRoom): CachedRoom {
  if (room.cursor.epoch !== known.cursor.epoch) return room;
  const place = laterPlace(placeOf(known), placeOf(room));
  const front = comesBefore(room.cursor, known.cursor) ? known : room;
  const seq = Math.max(room.head.seq, known.head.seq);
  return { ...front, ...place, head: { ...front.head, seq } };
}

function placeOf({ membership, readAsOf = 0 }: CachedRoom): ReadPlace {
  return { membership, readAsOf };
}
