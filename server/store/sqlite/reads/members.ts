import type { Reads } from '../../store.ts';
import type { Database } from '../database.ts';
import { type MemberRow, type PersonRow, toMember, toPerson } from '../rows.ts';

export function members(
  db: Database,
  input: Reads['members']['input'],
): Reads['members']['result'] {
  const rows = db.all<MemberRow & PersonRow>(
    `select member.*, person.id, person.kind, person.name
     from member join person on person.id = member.person_id
     where member.room_id = ? and member.person_id > ? and member.left_at is null
     order by member.person_id limit ?`,
    input.roomId,
    input.after ?? '',
    input.limit + 1,
  );
  return {
    members: rows
      .slice(0, input.limit)
      .map((row) => ({ member: toMember(row), person: toPerson(row) })),
    more: rows.length > input.limit,
  };
}
