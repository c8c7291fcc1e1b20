import { ParleyError } from '../../../../protocol/errors.ts';
import type { Writes } from '../../store.ts';
import type { MemberRow } from '../rows.ts';
import { get, type Steps } from '../steps.ts';
import {
  nextHomeVersion,
  nextRoomVersion,
  type Transaction,
  tellHome,
  tellRoomOfMember,
} from '../transaction.ts';
import { noteAct } from './note-act.ts';

/** Makes a member what they are to be in the room, whoever may decide it. */
export function* giveRole(
  tx: Transaction,
  { roomId, personId, role, by, now }: Writes['appointMember']['input'],
): Steps<void> {
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
}
