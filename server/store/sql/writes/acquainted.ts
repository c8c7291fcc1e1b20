import { ParleyError } from '../../../../protocol/errors.ts';
import { pairOf } from '../pair.ts';
import { all, get, type Steps } from '../steps.ts';

/**
 * `not_found` unless all of these people are here and share a room with this one, and none has blocked the
 * other; the ids differ.
 */
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
  if (found.length < others.length) throw nobody(field);
  yield* requireUnblocked(personId, others, field);
}

/** The same `not_found` where one of these people has blocked the other: nobody learns who did, or whether. */
export function* requireUnblocked(
  personId: string,
  others: readonly string[],
  field: string,
): Steps<void> {
  const pairs = others.map((other) => pairOf(personId, other));
  const blocked = yield* get(
    'select pair from block where blocked_at is not null and pair in ?* limit 1',
    pairs,
  );
  if (blocked) throw nobody(field);
}

function nobody(field: string): ParleyError {
  return new ParleyError('not_found', 'there is no such person', { field });
}
