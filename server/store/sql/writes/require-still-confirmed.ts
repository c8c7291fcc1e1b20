import { ParleyError } from '../../../../protocol/errors.ts';
import type { Confirmed } from '../../contract/credentials.ts';
import { get, run, type Steps } from '../steps.ts';
import { requireSession } from './require-session.ts';

/**
 * Refuses what somebody was believed to be allowed, when that rests on a session that has ended or a password that
 * is another since: comparing one takes its time, in which its owner may have locked out whoever knows it.
 */
export function* requireStillConfirmed(
  personId: string,
  { sessionId, passwordHash }: Confirmed,
): Steps<void> {
  const isStillSo = yield* isStillPassword(personId, passwordHash);
  yield* requireSession(personId, sessionId);
  if (isStillSo) return;
  throw new ParleyError('forbidden', 'the password was changed meanwhile', { field: 'password' });
}

function* isStillPassword(personId: string, hash: string | null): Steps<boolean> {
  if (hash === null) {
    return !(yield* get('select person_id from password where person_id = ?', personId));
  }
  // Written, to hold the row: as at the sign-in.
  const sql = 'update password set hash = hash where person_id = ? and hash = ?';
  return (yield* run(sql, personId, hash)) > 0;
}
