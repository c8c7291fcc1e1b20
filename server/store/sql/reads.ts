import type { ReadName, Reads } from '../store.ts';
import { account, identity, passwordHash, recoverable, sessions } from './reads/accounts.ts';
import { audit, role } from './reads/audit.ts';
import { acquaintances, availability } from './reads/availability.ts';
import { bots } from './reads/bots.ts';
import { changesSince } from './reads/changes-since.ts';
import { community, communityPicture } from './reads/community.ts';
import { everybody } from './reads/everybody.ts';
import { invitation, invitations } from './reads/invitations.ts';
import { mailAddress, peopleAtAddress } from './reads/mail.ts';
import { members } from './reads/members.ts';
import { messages } from './reads/messages.ts';
import { mutes } from './reads/mutes.ts';
import { newcomers, people } from './reads/people.ts';
import { reports } from './reads/reports.ts';
import { joinedRoomIds, room, roomBySlug, rooms } from './reads/rooms.ts';
import { seqAt } from './reads/seq-at.ts';
import { session } from './reads/session.ts';
import { unreadRooms } from './reads/unread-rooms.ts';
import { passkey, serverKey, totp, waysIn } from './reads/ways-in.ts';
import type { Steps } from './steps.ts';

/** Every read operation, by the name under which the store's interface knows it. */
export const reads: {
  [K in ReadName]: (input: Reads[K]['input']) => Steps<Reads[K]['result']>;
} = {
  session,
  sessions,
  account,
  passwordHash,
  identity,
  mailAddress,
  peopleAtAddress,
  recoverable,
  waysIn,
  totp,
  passkey,
  serverKey,
  community,
  communityPicture,
  invitations,
  invitation,
  room,
  roomBySlug,
  rooms,
  joinedRoomIds,
  mutes,
  reports,
  members,
  newcomers,
  people,
  messages,
  seqAt,
  unreadRooms,
  changesSince,
  availability,
  acquaintances,
  role,
  audit,
  everybody,
  bots,
};
