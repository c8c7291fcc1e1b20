import type { Person } from '../../../../protocol/entities.ts';
import { nameKey } from '../../../../protocol/text.ts';
import type { Reads } from '../../store.ts';
import { type PersonRow, toPerson } from '../rows.ts';
import { all, type Steps } from '../steps.ts';

/** So many of those who match are looked at: a letter that half of all people share costs no more. */
const mostMatches = 500;

/** Whom somebody may open a direct room with is the same rule: see `requireAcquainted`. */
export function* people({ personId, words, limit }: Reads['people']['input']): Steps<Person[]> {
  const wanted = nameKey(words.replace(/^@/, '')).replace(/[\\%_]/g, '\\$&');
  const rows = yield* all<PersonRow>(
    `select id, role, name, handle from (
       select id, role, name, handle, seen_at, case when role = 'guest' then 1 else 0 end as is_guest
       from person
       where deactivated_at is null and id <> ? and (name_key like ? escape '\\' or handle like ? escape '\\')
       order by is_guest, seen_at desc, id limit ?
     ) as found
     where exists (
       select 1 from member as theirs
       join member as mine on mine.room_id = theirs.room_id and mine.person_id = ? and mine.left_at is null
       where theirs.person_id = found.id and theirs.left_at is null
     )
     order by is_guest, seen_at desc, id limit ?`,
    personId,
    `%${wanted}%`,
    `${wanted}%`,
    mostMatches,
    personId,
    limit,
  );
  return rows.map(toPerson);
}
