import type { Person } from '../../../../protocol/entities.ts';
import { nameKey } from '../../../../protocol/text.ts';
import type { Reads } from '../../store.ts';
import { type PersonRow, toPerson } from '../rows.ts';
import { sharesRoom } from '../shares-room.ts';
import { permitted } from '../standing.ts';
import { all, type Steps } from '../steps.ts';

/** So many of those who match are looked at: a letter that half of all people share costs no more. */
const mostMatches = 500;

/**
 * Guests last, and then by name: in the order of when they were here, somebody invisible would come first.
 * Whom somebody may open a direct room with is the same rule: see `requireAcquainted`.
 */
export function* people({ personId, words, limit }: Reads['people']['input']): Steps<Person[]> {
  return (yield* search(personId, words, limit, null)).map(toPerson);
}

export function* newcomers(
  input: Reads['newcomers']['input'],
): Steps<Reads['newcomers']['result']> {
  const { roomId, by, words, limit } = input;
  yield* permitted('invite', roomId, by);
  const rows = yield* search(by, words, limit, roomId);
  return rows.map((row) => ({ person: toPerson(row), inside: row.inside === 1 }));
}

/**
 * Those with whom one shares a room, without oneself.
 *
 * @param roomId finds for this room: those first who are not in it, and bots also, which begin in none
 */
function search(
  personId: string,
  words: string,
  limit: number,
  roomId: string | null,
): Steps<(PersonRow & { inside: number })[]> {
  const wanted = nameKey(words.replace(/^@/, '')).replace(/[\\%_]/g, '\\$&');
  return all(
    `select id, role, name, handle, case when exists (
       select 1 from member where room_id = ? and person_id = found.id and left_at is null
     ) then 1 else 0 end as inside
     from (
       select id, role, name, handle, name_key, case when role = 'guest' then 1 else 0 end as is_guest
       from person
       where deactivated_at is null and id <> ? and (name_key like ? escape '\\' or handle like ? escape '\\')
       order by is_guest, name_key, id limit ?
     ) as found
     where (1 = ? and role = 'bot') or ${sharesRoom('found.id')}
     order by inside, is_guest, name_key, id limit ?`,
    roomId,
    personId,
    `%${wanted}%`,
    `${wanted}%`,
    mostMatches,
    roomId === null ? 0 : 1,
    personId,
    personId,
    limit,
  );
}
