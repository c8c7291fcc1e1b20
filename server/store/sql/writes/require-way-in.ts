import { ParleyError } from '../../../../protocol/errors.ts';
import { get, type Steps } from '../steps.ts';

/** Refuses, after something was taken away, that an account has nothing left to sign in by. */
export function* requireWayIn(personId: string): Steps<void> {
  const way = yield* get(
    `select person_id from password where person_id = ?
     union all select person_id from passkey where person_id = ?
     union all select person_id from identity where person_id = ? limit 1`,
    personId,
    personId,
    personId,
  );
  if (!way) throw new ParleyError('conflict', 'this is the only way into your account');
}
