import type { Reads } from '../../store.ts';
import { type MemberRow, type PersonRow, personColumns, toMember, toPerson } from '../rows.ts';
import { requireReader } from '../standing.ts';
import { all, get, type Steps, type Value } from '../steps.ts';

/** Those first whom the room belongs to. */
const grade = "case member.room_role when 'owner' then 0 when 'moderator' then 1 else 2 end";

const orders = {
  id: 'member.person_id',
  role: `${grade}, person.name_key, member.person_id`,
};

export function* members(input: Reads['members']['input']): Steps<Reads['members']['result']> {
  yield* requireReader(input);
  const { roomId, order, after, limit } = input;
  const last = after === undefined ? null : yield* placeIn(order, roomId, after);
  const beyond = last && `and (${orders[order]}) > (${last.map(() => '?').join(', ')})`;
  const rows = yield* all<MemberRow & PersonRow>(
    `select member.*, ${personColumns}
     from member join person on person.id = member.person_id
     where member.room_id = ? and member.left_at is null ${beyond ?? ''}
     order by ${orders[order]} limit ?`,
    roomId,
    ...(last ?? []),
    limit + 1,
  );
  return {
    members: rows.slice(0, limit).map((row) => ({ member: toMember(row), person: toPerson(row) })),
    more: rows.length > limit,
  };
}

/** Where somebody stands in an order, also who has left since; null for who never was in the room. */
function* placeIn(
  order: keyof typeof orders,
  roomId: string,
  personId: string,
): Steps<Value[] | null> {
  if (order === 'id') return [personId];
  const row = yield* get<{ grade: number; name_key: string }>(
    `select ${grade} as grade, person.name_key
     from member join person on person.id = member.person_id
     where member.room_id = ? and member.person_id = ?`,
    roomId,
    personId,
  );
  return row ? [Number(row.grade), row.name_key, personId] : null;
}
