import type { Change } from '../../../../protocol/events.ts';
import {
  type MemberRow,
  type MessageRow,
  type PersonRow,
  type PlaceRow,
  personColumns,
  toMember,
  toMessage,
  toPerson,
  toRoom,
} from '../rows.ts';
import { both, type Steps } from '../steps.ts';
import { seqsHere } from './seqs-here.ts';

type AuthoredRow = MessageRow & Pick<PersonRow, 'role' | 'name' | 'handle'>;

/** The first `limit` changes of a member's room after a version, in the order of their versions. */
export function* roomChanges(room: PlaceRow, after: number, limit: number): Steps<Change[]> {
  const [messages, members] = yield* both<AuthoredRow, MemberRow & PersonRow>(
    [
      `select message.*, person.role, person.name, person.handle from message
       join person on person.id = message.author_id
       where message.room_id = ? and message.version > ? order by message.version limit ?`,
      room.id,
      after,
      limit,
    ],
    [
      `select member.*, ${personColumns} from member
       join person on person.id = member.person_id
       where member.room_id = ? and member.version > ? order by member.version limit ?`,
      room.id,
      after,
      limit,
    ],
  );
  const here = yield* seqsHere(room.id, room.person_id, messages);
  const changes: Change[] = [];
  for (const row of messages) {
    const author = toPerson({ ...row, id: row.author_id });
    const message = toMessage(row, here.has(row.seq));
    changes.push({ kind: 'message', version: row.version, message, author });
  }
  for (const row of members) {
    changes.push({
      kind: 'member',
      version: row.version,
      member: toMember(row),
      person: toPerson(row),
    });
  }
  if (room.row_version > after) {
    changes.push({ kind: 'room', version: room.row_version, room: toRoom(room) });
  }
  return changes.sort((a, b) => a.version - b.version).slice(0, limit);
}
