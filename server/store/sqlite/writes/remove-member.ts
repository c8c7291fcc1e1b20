import type { Writes } from '../../store.ts';
import {
  memberRow,
  nextHomeVersion,
  nextRoomVersion,
  type Transaction,
  tellHome,
} from '../transaction.ts';
import { tellRoomOfMember } from './add-member.ts';

export function removeMember(tx: Transaction, input: Writes['removeMember']['input']): null {
  const { roomId, personId, now } = input;
  const existing = memberRow(tx, roomId, personId);
  if (existing?.left_at !== null) return null;
  const room = nextRoomVersion(tx, roomId, -1);
  tx.db.run(
    'update member set left_at = ?, version = ?, home_version = ? where room_id = ? and person_id = ?',
    now,
    room.version,
    nextHomeVersion(tx, personId),
    roomId,
    personId,
  );
  // The leaver's home first: from here on no event of the room may reach them, their own leaving included.
  tellHome(tx, personId, roomId);
  tellRoomOfMember(tx, roomId, personId);
  return null;
}
