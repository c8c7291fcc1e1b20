import { randomBytes } from 'node:crypto';
import { ParleyError } from '../../../protocol/errors.ts';
import type { ChangeEvent } from '../../../protocol/events.ts';
import type { Committed, Entered } from '../store.ts';
import type { Database } from './database.ts';
import {
  type MemberRow,
  type PersonRow,
  type RoomRow,
  toHead,
  toMembership,
  toPerson,
  toRoom,
} from './rows.ts';

/** What a write operation works in: the open transaction, and what it will have to tell. */
export interface Transaction {
  db: Database;
  committed: Committed[];
}

export function newEpoch(): string {
  return randomBytes(8).readBigUInt64BE().toString(36);
}

/** The room, or `not_found`. */
export function roomRow(tx: Transaction, roomId: string): RoomRow {
  const row = tx.db.get<RoomRow>('select * from room where id = ?', roomId);
  if (!row) throw new ParleyError('not_found', 'there is no such room');
  return row;
}

export function memberRow(
  tx: Transaction,
  roomId: string,
  personId: string,
): MemberRow | undefined {
  return tx.db.get<MemberRow>(
    'select * from member where room_id = ? and person_id = ?',
    roomId,
    personId,
  );
}

export function person(tx: Transaction, personId: string): ReturnType<typeof toPerson> {
  const row = tx.db.get<PersonRow>('select id, kind, name from person where id = ?', personId);
  if (!row) throw new ParleyError('unauthenticated', 'this person no longer exists');
  return toPerson(row);
}

/** Takes the next version of a person's home feed. */
export function nextHomeVersion(tx: Transaction, personId: string): number {
  const row = tx.db.get<{ home_version: number }>(
    'update person set home_version = home_version + 1 where id = ? returning home_version',
    personId,
  );
  if (!row) throw new ParleyError('unauthenticated', 'this person no longer exists');
  return row.home_version;
}

/** Takes the next version of a room's feed, adding to its count of members. */
export function nextRoomVersion(tx: Transaction, roomId: string, members: -1 | 0 | 1): RoomRow {
  const row = tx.db.get<RoomRow>(
    'update room set version = version + 1, members = members + ? where id = ? returning *',
    members,
    roomId,
  );
  if (!row) throw new ParleyError('not_found', 'there is no such room');
  return row;
}

/** Puts a membership into the person's home feed, as it is after this transaction's last write. */
export function tellHome(tx: Transaction, personId: string, roomId: string): Entered {
  const row = roomRow(tx, roomId);
  const member = memberRow(tx, roomId, personId);
  const home = tx.db.get<{ home_epoch: string }>(
    'select home_epoch from person where id = ?',
    personId,
  );
  if (!member || !home) throw new ParleyError('not_found', 'there is no such membership');
  const entered = { room: toRoom(row), membership: toMembership(member), head: toHead(row) };
  const event: ChangeEvent<'membership'> = {
    kind: 'membership',
    feed: 'home',
    epoch: home.home_epoch,
    version: member.home_version,
    ...entered,
  };
  tx.committed.push({ to: 'home', personId, event });
  return entered;
}
