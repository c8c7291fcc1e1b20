import { ParleyError } from '../../../../protocol/errors.ts';
import { all, type Steps } from '../steps.ts';

/** `not_found` unless all of these people are here and share a room with this one; the ids differ. */
export function* requireAcquainted(
  personId: string,
  others: readonly string[],
  field: string,
): Steps<void> {
  const found = yield* all(
    `select distinct theirs.person_id from member as mine
     join member as theirs on theirs.room_id = mine.room_id and theirs.left_at is null
     join person on person.id = theirs.person_id and person.deactivated_at is null
     where mine.person_id = ? and mine.left_at is null and theirs.person_id in ?*`,
    personId,
    others,
  );
  if (found.length === others.length) return;
  throw new ParleyError('not_found', 'there is no such person', { field });
}
