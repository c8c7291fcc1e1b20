import type { Reads } from '../../store.ts';
import { type MemberRow, type PersonRow, personColumns, toMute, toPerson } from '../rows.ts';
import { permitted } from '../standing.ts';
import { all, type Steps } from '../steps.ts';

/** So many are shown; nobody lists more by hand. */
const most = 500;

export function* mutes(input: Reads['mutes']['input']): Steps<Reads['mutes']['result']> {
  yield* permitted('moderate', input.roomId, input.personId);
  const rows = yield* all<PersonRow & Pick<MemberRow, 'muted_until'>>(
    `select ${personColumns}, member.muted_until
     from member join person on person.id = member.person_id
     where member.room_id = ? and member.left_at is null and member.muted_until > ?
     order by member.person_id limit ?`,
    input.roomId,
    input.now,
    most,
  );
  return rows.map((row) => ({
    person: toPerson(row),
    until: toMute(row.muted_until).mutedUntil ?? null,
  }));
}
