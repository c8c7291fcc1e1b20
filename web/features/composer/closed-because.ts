import type { BlockedPerson } from '../../../client/cache.ts';
import { mayInRoom } from '../../../client/may-in-room.ts';
import type { RoomView } from '../../../client/views.ts';
import type { Person } from '../../../protocol/entities.ts';

export type Closed =
  | { readonly why: 'archived' | 'announced' }
  /** Unix ms; null: until somebody ends it. */
  | { readonly why: 'muted'; readonly until: number | null }
  | { readonly why: 'blocked'; readonly person: Person };

/** Why somebody does not write in a room that they are in; null if they do. @param now Unix ms */
export function closedBecause(
  room: RoomView,
  me: Person,
  blocked: ReadonlyMap<string, BlockedPerson>,
  now: number,
): Closed | null {
  if (room.archivedAt !== null) return { why: 'archived' };
  const other = room.kind === 'direct' ? room.people[0] : undefined;
  if (other && blocked.has(other.id)) return { why: 'blocked', person: other };
  const { mutedUntil: until } = room;
  // The owners of a room, and admins where they are as owners, cannot be silenced there.
  const isMuted = until !== undefined && (until === null || until > now);
  if (isMuted && !mayInRoom('appoint', room, me)) return { why: 'muted', until };
  if (room.announceOnly && !mayInRoom('post', room, me)) return { why: 'announced' };
  return null;
}
