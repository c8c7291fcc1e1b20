import type { Entered, Writes } from '../../store.ts';
import { toHead, toMember, toMembership, toRoom } from '../rows.ts';
import {
  memberRow,
  nextHomeVersion,
  nextRoomVersion,
  person,
  roomRow,
  type Transaction,
  tellHome,
} from '../transaction.ts';

export function addMember(tx: Transaction, input: Writes['addMember']['input']): Entered {
  const existing = memberRow(tx, input.roomId, input.personId);
  if (existing?.left_at === null) {
    const room = roomRow(tx, input.roomId);
    return { room: toRoom(room), membership: toMembership(existing), head: toHead(room) };
  }
  return enter(tx, input.roomId, input.personId, input.now);
}

/** Begins or renews a membership. What was said before is history to a newcomer, not unread. */
export function enter(tx: Transaction, roomId: string, personId: string, now: number): Entered {
  const room = nextRoomVersion(tx, roomId, 1);
  tx.db.run(
    `insert into member (room_id, person_id, joined_at, left_at, read_seq, version, home_version)
     values (?, ?, ?, null, ?, ?, ?)
     on conflict do update set joined_at = excluded.joined_at, left_at = null,
       read_seq = excluded.read_seq, version = excluded.version, home_version = excluded.home_version`,
    roomId,
    personId,
    now,
    room.seq,
    room.version,
    nextHomeVersion(tx, personId),
  );
  const entered = tellHome(tx, personId, roomId);
  tellRoomOfMember(tx, roomId, personId);
  return entered;
}

/** Puts a member's row into the room's feed, as it is after this transaction's last write. */
export function tellRoomOfMember(tx: Transaction, roomId: string, personId: string): void {
  const row = memberRow(tx, roomId, personId);
  if (!row) return;
  tx.committed.push({
    to: 'room',
    roomId,
    event: {
      kind: 'member',
      feed: roomId,
      epoch: roomRow(tx, roomId).epoch,
      version: row.version,
      member: toMember(row),
      person: person(tx, personId),
    },
  });
}
