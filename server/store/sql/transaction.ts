import { randomBytes } from 'node:crypto';
import type { Message, Person } from '../../../protocol/entities.ts';
import { ParleyError } from '../../../protocol/errors.ts';
import type { Entered } from '../contract/shared.ts';
import type { Committed } from '../store.ts';
import { unreadOf } from './reads/unread.ts';
import {
  type HomeRow,
  type MemberRow,
  type PersonRow,
  type RoomRow,
  toMember,
  toPerson,
  toPlace,
  toRoom,
} from './rows.ts';
import { get, type Steps } from './steps.ts';

/** What write operations leave behind besides their rows: whom the commit will have to tell what. */
export interface Transaction {
  committed: Committed[];
}

export function newEpoch(): string {
  return randomBytes(8).readBigUInt64BE().toString(36);
}

/** Takes the next version of a person's home feed. */
export function* nextHomeVersion(personId: string): Steps<HomeRow> {
  const home = yield* get<HomeRow>(
    `update person set home_version = home_version + 1 where id = ?
     returning id, role, name, handle, home_epoch, home_version`,
    personId,
  );
  if (!home) throw new ParleyError('unauthenticated', 'this person no longer exists');
  return home;
}

/** The person, or `unauthenticated`: somebody whose account ended a moment ago does nothing more. */
export function* activePerson(personId: string): Steps<PersonRow> {
  const sql = 'select id, role, name, handle from person where id = ? and deactivated_at is null';
  const row = yield* get<PersonRow>(sql, personId);
  if (!row) throw new ParleyError('unauthenticated', 'this person no longer exists');
  return row;
}

/** Takes the next version of a room's feed, adding to its count of members. */
export function* nextRoomVersion(roomId: string, members: -1 | 0 | 1): Steps<RoomRow> {
  return found(
    yield* get<RoomRow>(
      'update room set version = version + 1, members = members + ? where id = ? returning *',
      members,
      roomId,
    ),
  );
}

/**
 * Puts a membership into the person's home feed.
 *
 * @param people who is in the room, for whoever enters one of a few
 */
export function* tellHome(
  tx: Transaction,
  home: HomeRow,
  room: RoomRow,
  member: MemberRow,
  people?: Person[],
): Steps<Entered> {
  const entered = toPlace(room, member, people, yield* unreadOf(room, member));
  tx.committed.push({
    to: 'home',
    personId: home.id,
    event: {
      kind: 'membership',
      feed: 'home',
      epoch: home.home_epoch,
      version: member.home_version,
      ...entered,
    },
  });
  return entered;
}

/** Puts the room's own row into its feed, which it is the newest version of. */
export function tellRoom(tx: Transaction, row: RoomRow): void {
  tx.committed.push({
    to: 'room',
    roomId: row.id,
    event: {
      kind: 'room',
      feed: row.id,
      epoch: row.epoch,
      version: row.version,
      room: toRoom(row),
    },
  });
}

/** Puts a message as it is now into its room's feed. */
export function tellMessage(
  tx: Transaction,
  room: Pick<RoomRow, 'epoch'>,
  message: Message,
  author: PersonRow,
  here?: readonly string[],
): Message {
  const { roomId, version } = message;
  tx.committed.push({
    to: 'room',
    roomId,
    event: {
      kind: 'message',
      feed: roomId,
      epoch: room.epoch,
      version,
      message,
      author: toPerson(author),
    },
    ...(here && { here }),
  });
  return message;
}

/** Puts a member's row into the room's feed. */
export function tellRoomOfMember(
  tx: Transaction,
  room: RoomRow,
  member: MemberRow,
  person: PersonRow,
): void {
  tx.committed.push({
    to: 'room',
    roomId: room.id,
    event: {
      kind: 'member',
      feed: room.id,
      epoch: room.epoch,
      version: member.version,
      member: toMember(member),
      person: toPerson(person),
    },
  });
}

export function found(room: RoomRow | undefined): RoomRow {
  if (!room) throw new ParleyError('not_found', 'there is no such room');
  return room;
}
