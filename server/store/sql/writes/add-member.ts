import type { RoomRole } from '../../../../protocol/entities.ts';
import { ParleyError } from '../../../../protocol/errors.ts';
import { limits } from '../../../../protocol/limits.ts';
import { mayInCommunity } from '../../../domain/permissions.ts';
import type { Entered } from '../../contract/shared.ts';
import type { Writes } from '../../store.ts';
import { entered, peopleOf } from '../reads/people-in.ts';
import type { MemberRow } from '../rows.ts';
import { isWithin, permitted, requireActive, requirePermission, standingRow } from '../standing.ts';
import { get, type Steps } from '../steps.ts';
import {
  nextHomeVersion,
  nextRoomVersion,
  type Transaction,
  tellHome,
  tellRoomOfMember,
} from '../transaction.ts';
import { requireUnblocked } from './acquainted.ts';

export function* addMember(tx: Transaction, input: Writes['addMember']['input']): Steps<Entered> {
  const { roomId, personId, by, now } = input;
  const place = yield* standingRow(roomId, personId);
  if (by === undefined || by === personId) {
    requireActive(place);
    if (isWithin(place)) return yield* entered(place);
    requirePermission('join', place);
  } else {
    const { kind, members, community_role } = yield* permitted('invite', roomId, by);
    yield* requirePresent(personId);
    if (isWithin(place)) return yield* entered(place);
    if (!mayInCommunity('bringAnybody', community_role)) {
      yield* requireUnblocked(by, [personId], 'personId');
    }
    if (kind === 'group' && members >= limits.groupPeople) {
      throw new ParleyError('conflict', `a group has ${limits.groupPeople} people at most`);
    }
  }
  return yield* enter(tx, roomId, personId, now);
}

/** Whether somebody is part of the community now; `not_found` if not. */
function* requirePresent(personId: string): Steps<void> {
  const sql = 'select id from person where id = ? and deactivated_at is null';
  if (yield* get(sql, personId)) return;
  throw new ParleyError('not_found', 'there is no such person', { field: 'personId' });
}

/** Begins or renews a membership. What was said before is history to a newcomer, not unread. */
export function* enter(
  tx: Transaction,
  roomId: string,
  personId: string,
  now: number,
  role: RoomRole = 'member',
): Steps<Entered> {
  const room = yield* nextRoomVersion(roomId, 1);
  const home = yield* nextHomeVersion(personId);
  const member = yield* get<MemberRow>(
    `insert into member (room_id, person_id, joined_at, left_at, room_role, read_seq, version, home_version)
     values (?, ?, ?, null, ?, ?, ?, ?)
     on conflict (room_id, person_id) do update set joined_at = excluded.joined_at, left_at = null,
       room_role = excluded.room_role, hidden_seq = null, read_seq = excluded.read_seq, version = excluded.version,
       home_version = excluded.home_version
     returning *`,
    roomId,
    personId,
    now,
    role,
    room.seq,
    room.version,
    home.home_version,
  );
  if (!member) throw new ParleyError('internal', 'the membership was not stored');
  const place = yield* tellHome(tx, home, room, member, yield* peopleOf(room));
  tellRoomOfMember(tx, room, member, home);
  return place;
}
