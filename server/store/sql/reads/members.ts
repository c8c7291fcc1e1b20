import type { Reads } from '../../store.ts';
import { type MemberRow, type PersonRow, personColumns, toMember, toPerson } from '../rows.ts';
import { requireReader } from '../standing.ts';
import { all, type Steps } from '../steps.ts';

export function* members(input: Reads['members']['input']): Steps<Reads['members']['result']> {
  yield* requireReader(input);
  const rows = yield* all<MemberRow & PersonRow>(
    `select member.*, ${personColumns}
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
