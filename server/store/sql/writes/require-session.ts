import { ParleyError } from '../../../../protocol/errors.ts';
import { run, type Steps } from '../steps.ts';

/** Refuses what is under way of a session that has ended. After what holds the row of the password, if anything does. */
export function* requireSession(personId: string, sessionId: string): Steps<void> {
  // Written, to hold the row: whoever ends it on another node waits, and is answered after what this does.
  const isThere = yield* run(
    'update session set person_id = person_id where id = ? and person_id = ?',
    sessionId,
    personId,
  );
  if (isThere === 0) throw new ParleyError('unauthenticated', 'this session has ended');
}
