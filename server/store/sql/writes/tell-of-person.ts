import { type MemberRow, toPerson } from '../rows.ts';
import { all, get, type Steps } from '../steps.ts';
import {
  activePerson,
  nextRoomVersion,
  type Transaction,
  tellRoomOfMember,
} from '../transaction.ts';

/**
 * Somebody has another name, handle or role: their row changes in the feed of every room that they are
 * or were in, where it stands beside what they said. Rooms in the order of their ids, in which two nodes
 * cannot wait for each other in a circle.
 */
export function* tellOfPerson(tx: Transaction, personId: string): Steps<void> {
  const person = yield* activePerson(personId);
  const places = yield* all<{ room_id: string }>(
    'select room_id from member where person_id = ? order by room_id',
    personId,
  );
  for (const { room_id: roomId } of places) {
    const room = yield* nextRoomVersion(roomId, 0);
    const member = yield* get<MemberRow>(
      'update member set version = ? where room_id = ? and person_id = ? returning *',
      room.version,
      roomId,
      personId,
    );
    if (member) tellRoomOfMember(tx, room, member, person);
  }
  tx.committed.push({ to: 'person', person: toPerson(person) });
}
