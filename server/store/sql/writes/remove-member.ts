import type { Writes } from '../../store.ts';
import type { MemberRow } from '../rows.ts';
import { get, type Steps } from '../steps.ts';
import {
  memberRow,
  nextHomeVersion,
  nextRoomVersion,
  type Transaction,
  tellHome,
  tellRoomOfMember,
} from '../transaction.ts';

export function* removeMember(
  tx: Transaction,
  input: Writes['removeMember']['input'],
): Steps<null> {
  const { roomId, personId, now } = input;
  const existing = yield* memberRow(roomId, personId);
  if (existing?.left_at !== null) return null;
  const room = yield* nextRoomVersion(roomId, -1);
  const home = yield* nextHomeVersion(personId);
  const member = yield* get<MemberRow>(
    `update member set left_at = ?, version = ?, home_version = ?
     where room_id = ? and person_id = ? returning *`,
    now,
    room.version,
    home.home_version,
    roomId,
    personId,
  );
  if (!member) return null;
  // The leaver's home first: from here on no event of the room may reach them, their own leaving included.
  tellHome(tx, home, room, member);
  tellRoomOfMember(tx, room, member, home);
  return null;
}
