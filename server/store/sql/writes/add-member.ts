import { ParleyError } from '../../../../protocol/errors.ts';
import type { Entered, Writes } from '../../store.ts';
import type { MemberRow } from '../rows.ts';
import { get, type Steps } from '../steps.ts';
import {
  asEntered,
  memberRow,
  nextHomeVersion,
  nextRoomVersion,
  roomRow,
  type Transaction,
  tellHome,
  tellRoomOfMember,
} from '../transaction.ts';

export function* addMember(tx: Transaction, input: Writes['addMember']['input']): Steps<Entered> {
  const existing = yield* memberRow(input.roomId, input.personId);
  if (existing?.left_at === null) return asEntered(yield* roomRow(input.roomId), existing);
  return yield* enter(tx, input.roomId, input.personId, input.now);
}

/** Begins or renews a membership. What was said before is history to a newcomer, not unread. */
export function* enter(
  tx: Transaction,
  roomId: string,
  personId: string,
  now: number,
): Steps<Entered> {
  const room = yield* nextRoomVersion(roomId, 1);
  const home = yield* nextHomeVersion(personId);
  const member = yield* get<MemberRow>(
    `insert into member (room_id, person_id, joined_at, left_at, read_seq, version, home_version)
     values (?, ?, ?, null, ?, ?, ?)
     on conflict (room_id, person_id) do update set joined_at = excluded.joined_at, left_at = null,
       read_seq = excluded.read_seq, version = excluded.version, home_version = excluded.home_version
     returning *`,
    roomId,
    personId,
    now,
    room.seq,
    room.version,
    home.home_version,
  );
  if (!member) throw new ParleyError('internal', 'the membership was not stored');
  const entered = tellHome(tx, home, room, member);
  tellRoomOfMember(tx, room, member, home);
  return entered;
}
