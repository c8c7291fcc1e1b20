import { ParleyError } from '../../../../protocol/errors.ts';
import type { Writes } from '../../store.ts';
import type { MemberRow } from '../rows.ts';
import { isWithin, permitted, standingRow } from '../standing.ts';
import { get, type Steps } from '../steps.ts';
import {
  nextHomeVersion,
  nextRoomVersion,
  type Transaction,
  tellHome,
  tellRoomOfMember,
} from '../transaction.ts';
import { noteAct } from './note-act.ts';
import { requireAnotherOwner } from './remove-member.ts';

export function* appointMember(
  tx: Transaction,
  input: Writes['appointMember']['input'],
): Steps<null> {
  const { roomId, personId, role, by, now } = input;
  yield* permitted('appoint', roomId, by);
  const place = yield* standingRow(roomId, personId);
  if (!isWithin(place)) {
    throw new ParleyError('not_found', 'they are not in this room', { field: 'personId' });
  }
  if (place.room_role === role) return null;
  if (place.room_role === 'owner') yield* requireAnotherOwner(place, personId);
  const room = yield* nextRoomVersion(roomId, 0);
  const home = yield* nextHomeVersion(personId);
  const member = yield* get<MemberRow>(
    `update member set room_role = ?, version = ?, home_version = ?
     where room_id = ? and person_id = ? returning *`,
    role,
    room.version,
    home.home_version,
    roomId,
    personId,
  );
  if (!member) throw new ParleyError('internal', 'the role was not stored');
  yield* noteAct({ by, act: 'member:appoint', personId, roomId, detail: role, now });
  yield* tellHome(tx, home, room, member);
  tellRoomOfMember(tx, room, member, home);
  return null;
}
