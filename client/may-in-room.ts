import type { Person, RoomRole } from '../protocol/entities.ts';
import { lobbySlug } from './lobby-slug.ts';
import type { RoomView } from './views.ts';

const ranks = ['stranger', 'member', 'moderator', 'owner'] as const;
type Rank = (typeof ranks)[number];

/** The least rank in channels and in groups; in a direct room nothing of it is done, except to write. */
const least = {
  post: ['member', 'member'],
  leave: ['member', 'member'],
  edit: ['moderator', 'member'],
  archive: ['owner', 'owner'],
  invite: ['member', 'member'],
  remove: ['moderator', 'owner'],
  moderate: ['moderator', 'owner'],
  appoint: ['owner', 'owner'],
} as const satisfies Record<string, readonly [channel: Rank, group: Rank]>;

export type RoomRight = keyof typeof least;
export const roomRights = Object.keys(least) as readonly RoomRight[];

const notInLobby: readonly RoomRight[] = ['leave', 'remove', 'archive'];
const inArchive: readonly RoomRight[] = ['leave', 'archive'];
const fromWithin: readonly RoomRight[] = ['post', 'leave'];
const speaking: readonly RoomRight[] = ['post', 'edit'];

/** What of a room decides. */
export type Place = Pick<
  RoomView,
  'kind' | 'slug' | 'archivedAt' | 'announceOnly' | 'joined' | 'role'
>;

/**
 * Whether to offer somebody this in a room that they may read. The server decides, by the table of its
 * permissions (server/domain/permissions.ts), with which a test compares this one.
 */
export function mayInRoom(right: RoomRight, room: Place, me: Pick<Person, 'role'>): boolean {
  const { kind, slug, joined, archivedAt, announceOnly } = room;
  if (!joined && (me.role === 'bot' || fromWithin.includes(right))) return false;
  if (archivedAt !== null && !inArchive.includes(right)) return false;
  if (slug === lobbySlug && notInLobby.includes(right)) return false;
  if (kind === 'direct' && right !== 'post') return false;
  const [inChannel, inGroup] = least[right];
  const wanted = kind === 'group' ? inGroup : inChannel;
  const rank = ranks.indexOf(rankIn(room, me));
  if (announceOnly && speaking.includes(right) && rank < ranks.indexOf('moderator')) return false;
  return rank >= ranks.indexOf(wanted);
}

/** Somebody who is in the room, and what they are in it. */
interface RankedMember {
  readonly role: RoomRole;
  readonly person: Pick<Person, 'role'>;
}

/** Whether to offer to mute this member, to whoever may moderate: those below them, and so nobody themselves. */
export function mayMuteMember(
  room: Place,
  me: Pick<Person, 'role'>,
  { role, person }: RankedMember,
): boolean {
  const theirs = rankIn({ kind: room.kind, joined: true, role }, person);
  return ranks.indexOf(rankIn(room, me)) > ranks.indexOf(theirs);
}

/** Whether to offer to remove this member, or to give them another role, to whoever may do that at all. */
export function mayRemoveMember(
  room: Place,
  me: Pick<Person, 'role'>,
  member: RankedMember,
): boolean {
  return rankIn(room, me) === 'owner' || mayMuteMember(room, me, member);
}

function rankIn(
  { kind, joined, role }: Pick<Place, 'kind' | 'joined' | 'role'>,
  me: Pick<Person, 'role'>,
): Rank {
  const isAdmin = me.role === 'owner' || me.role === 'admin';
  if (isAdmin && (kind === 'public' || (kind === 'private' && joined))) return 'owner';
  return joined ? role : 'stranger';
}
