import type {
  InvitedRole,
  Joining,
  Membership,
  Role,
  Room,
  RoomKind,
} from '../../protocol/entities.ts';

/** What somebody is in one room, ascending: each may do what those before it may. */
export const ranks = ['stranger', 'member', 'moderator', 'owner'] as const;
export type Rank = (typeof ranks)[number];

/** The least rank that may do each thing in each kind of room; `nobody` where it is not done at all. */
export const roomActs = {
  read: { public: 'stranger', private: 'member', direct: 'member', group: 'member' },
  join: { public: 'stranger', private: 'member', direct: 'member', group: 'member' },
  follow: { public: 'member', private: 'member', direct: 'member', group: 'member' },
  post: { public: 'member', private: 'member', direct: 'member', group: 'member' },
  signal: { public: 'member', private: 'member', direct: 'member', group: 'member' },
  leave: { public: 'member', private: 'member', direct: 'nobody', group: 'member' },
  /** Name, address and topic. */
  edit: { public: 'moderator', private: 'moderator', direct: 'nobody', group: 'member' },
  /** And take out of the archive again. */
  archive: { public: 'owner', private: 'owner', direct: 'nobody', group: 'owner' },
  /** Make somebody else a member. */
  invite: { public: 'member', private: 'member', direct: 'nobody', group: 'member' },
  /** End somebody else's membership. */
  remove: { public: 'moderator', private: 'moderator', direct: 'nobody', group: 'owner' },
  /** The same of a bot, which is in the lobby only because somebody added it. */
  removeBot: { public: 'moderator', private: 'moderator', direct: 'nobody', group: 'owner' },
  /** Delete one's own messages. */
  withdraw: { public: 'member', private: 'member', direct: 'member', group: 'member' },
  /** Delete messages of others, mute members, let only moderators post, or the others slowly. */
  moderate: { public: 'moderator', private: 'moderator', direct: 'nobody', group: 'owner' },
  /** Give roles in the room. */
  appoint: { public: 'owner', private: 'owner', direct: 'nobody', group: 'owner' },
} as const satisfies Record<string, Record<RoomKind, Rank | 'nobody'>>;

export type RoomAct = keyof typeof roomActs;

/** What needs a place in the room, whatever the rank. */
const fromWithin: readonly RoomAct[] = ['follow', 'post', 'signal', 'leave', 'withdraw'];

/** What is not done between two people of whom one has blocked the other, or is not here any more. */
const toTheOther: readonly RoomAct[] = ['post', 'signal'];

/** What puts somebody's words before everybody in the room; the name of a group is among them. */
const speaking: readonly RoomAct[] = ['post', 'signal', 'edit'];

/** What is left to do in a room that is archived. */
const inArchive: readonly RoomAct[] = ['read', 'follow', 'leave', 'archive'];

/** The lobby is where everybody is, for as long as they are here. */
export const lobbySlug = 'lobby';
const notInLobby: readonly RoomAct[] = ['leave', 'remove', 'archive'];

/** What of a room decides about permissions. */
export interface RoomTraits extends Pick<Room, 'kind' | 'slug' | 'archivedAt' | 'announceOnly'> {
  /** A direct room in which one has blocked the other, or is not here any more: which is told to nobody. */
  isSevered?: boolean;
}

/** What somebody is, in the community and in one room. */
export interface Standing {
  role: Role;
  /** Null for somebody who never entered. */
  membership: Pick<Membership, 'joined' | 'role'> | null;
}

export function rankIn(room: RoomTraits, { role, membership }: Standing): Rank {
  const joined = membership?.joined === true;
  if (role === 'owner' || role === 'admin') {
    if (room.kind === 'public' || (room.kind === 'private' && joined)) return 'owner';
  }
  return joined ? membership.role : 'stranger';
}

/** Whether somebody of this standing may do this in this room. */
export function mayAct(act: RoomAct, room: RoomTraits, standing: Standing): boolean {
  const joined = standing.membership?.joined === true;
  // Bots know only the rooms that they were added to.
  if (!joined && (standing.role === 'bot' || fromWithin.includes(act))) return false;
  if (room.isSevered && toTheOther.includes(act)) return false;
  if (room.archivedAt !== undefined && !inArchive.includes(act)) return false;
  if (room.slug === lobbySlug && notInLobby.includes(act)) return false;
  const least = roomActs[act][room.kind];
  if (least === 'nobody') return false;
  const rank = ranks.indexOf(rankIn(room, standing));
  if (room.announceOnly && speaking.includes(act) && rank < ranks.indexOf('moderator'))
    return false;
  return rank >= ranks.indexOf(least);
}

/**
 * How an attempt is refused, null if it is not: a room that somebody may not read does not exist for
 * them, whatever they try.
 */
export function refusalOf(
  act: RoomAct,
  room: RoomTraits,
  standing: Standing,
): 'not_found' | 'forbidden' | null {
  if (!mayAct('read', room, standing)) return 'not_found';
  return mayAct(act, room, standing) ? null : 'forbidden';
}

/** Whether a mute keeps somebody from posting, signalling and renaming now: never those whom the room belongs to. */
export function isMuted(
  room: RoomTraits,
  standing: Standing & { membership: Pick<Membership, 'mutedUntil'> | null },
  now: number,
): boolean {
  const until = standing.membership?.mutedUntil;
  if (until === undefined || (until !== null && until <= now)) return false;
  return rankIn(room, standing) !== 'owner';
}

/** Whether who may moderate may mute this member: those below them, and so nobody themselves. */
export function mayMute(room: RoomTraits, muter: Standing, member: Standing): boolean {
  return ranks.indexOf(rankIn(room, muter)) > ranks.indexOf(rankIn(room, member));
}

/** Whether who may remove members may remove this one: owners anybody, others those below them. */
export function mayRemove(room: RoomTraits, remover: Standing, member: Standing): boolean {
  const rank = rankIn(room, remover);
  return rank === 'owner' || ranks.indexOf(rank) > ranks.indexOf(rankIn(room, member));
}

/** In larger rooms, and where only moderators post, only they call everybody at once. */
const mostCalled = 500;

/** Whether somebody who may post in a room may mention everybody in it, or everybody who is there, at once. */
export function mayMentionMany(
  room: RoomTraits & { members: number },
  standing: Standing,
): boolean {
  const rank = rankIn(room, standing);
  if (rank === 'moderator' || rank === 'owner') return true;
  if (room.announceOnly === true || room.members > mostCalled) return false;
  return roles.indexOf(standing.role) >= roles.indexOf('member');
}

/** What somebody is to the community, ascending. */
export const roles = ['bot', 'guest', 'member', 'admin', 'owner'] as const satisfies Role[];

/** The least role that may do each thing in the community. */
export const communityActs = {
  makePublicRoom: 'guest',
  makePrivateRoom: 'member',
  /** Direct and group rooms, with people they share a room with. */
  makeSmallRoom: 'guest',
  /** Deactivate and reactivate people and give them roles, all below their own. */
  managePeople: 'admin',
  readAudit: 'admin',
  /** Act on what is reported, from whichever room; moderators do of their own rooms. */
  handleReports: 'admin',
  /** Bring somebody into a room though one of the two has blocked the other. */
  bringAnybody: 'admin',
  /** Its name, and who may join. */
  editCommunity: 'admin',
  /** By links: for roles below their own. */
  invitePeople: 'admin',
  /**
   * Make bots and their tokens. A bot is another name to speak by, and stays when its maker is tired of it:
   * somebody has to look after it.
   */
  manageBots: 'admin',
  /** Make somebody else the owner. */
  handOver: 'owner',
} as const satisfies Record<string, Role>;

export type CommunityAct = keyof typeof communityActs;

export function mayInCommunity(act: CommunityAct, role: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(communityActs[act]);
}

/** Whether somebody may manage a person of this role, or make them one of this role. */
export function mayManage(manager: Role, role: Role): boolean {
  return mayInCommunity('managePeople', manager) && roles.indexOf(role) < roles.indexOf(manager);
}

/** Whether somebody may invite for this role. */
export function mayInvite(inviter: Role, role: InvitedRole): boolean {
  return mayInCommunity('invitePeople', inviter) && roles.indexOf(role) < roles.indexOf(inviter);
}

/** What a stranger may become without an invitation. */
const open: Record<Joining, readonly Role[]> = {
  anyone: ['guest', 'member'],
  'sign-up': ['member'],
  invitation: [],
};

export function isOpenTo(joining: Joining, role: 'guest' | 'member'): boolean {
  return open[joining].includes(role);
}
