import type { KeptAvailability } from '../../../domain/availability.ts';
import type { Reads } from '../../store.ts';
import { type AvailabilityRow, toAvailability } from '../availability-row.ts';
import { sharesRoom } from '../shares-room.ts';
import { all, get, type Steps } from '../steps.ts';

export function* availability(input: Reads['availability']['input']): Steps<KeptAvailability> {
  const sql = 'select * from availability where person_id = ?';
  return toAvailability(yield* get<AvailabilityRow>(sql, input.personId));
}

export function* acquaintances(
  input: Reads['acquaintances']['input'],
): Steps<Reads['acquaintances']['result']> {
  const rows = yield* all<{ id: string } & (AvailabilityRow | { version: null })>(
    `select person.id, availability.* from person
     left join availability on availability.person_id = person.id
     where person.id in ?* and person.deactivated_at is null
       and ${sharesRoom('person.id')}`,
    input.people,
    input.personId,
    input.personId,
  );
  return rows.map((row) => ({ id: row.id, availability: toAvailability(row) }));
}
