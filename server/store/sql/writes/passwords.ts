import type { Person } from '../../../../protocol/entities.ts';
import { ParleyError } from '../../../../protocol/errors.ts';
import type { Writes } from '../../store.ts';
import { type PersonRow, toPerson } from '../rows.ts';
import { get, run, type Steps } from '../steps.ts';
import type { Transaction } from '../transaction.ts';
import { forgetDevices, rememberDevice } from './devices.ts';
import { dropPendingAddress } from './drop-pending-address.ts';
import { dropLinks } from './recovery.ts';
import { requireAccount } from './require-account.ts';
import { requireSession } from './require-session.ts';
import { beginSession, endSessions, replaceSession } from './sessions.ts';
import { requireSecondFactor } from './totp.ts';

export function* signIn(tx: Transaction, input: Writes['signIn']['input']): Steps<Person> {
  const { personId, session, endedSessionId, now } = input;
  // Written, to hold the row: a change of the password on another node waits until this session is one of
  // those that it ends, or this waits and finds the password changed.
  const isStillSo = yield* run(
    'update password set hash = hash where person_id = ? and hash = ?',
    personId,
    input.passwordHash,
  );
  const person = yield* get<PersonRow>(
    'select id, role, name, handle from person where id = ? and deactivated_at is null',
    personId,
  );
  if (isStillSo === 0 || !person)
    throw new ParleyError('unauthenticated', 'this is not the password of this handle');
  yield* requireSecondFactor(personId, input.second);
  yield* replaceSession(tx, endedSessionId);
  yield* beginSession(personId, session, now);
  yield* rememberDevice(personId, input.deviceKeyHash, now);
  return toPerson(person);
}

export function* changePassword(
  tx: Transaction,
  input: Writes['changePassword']['input'],
): Steps<null> {
  const { sessionId, passwordHash } = input.confirmed;
  yield* requireAccount(input.personId);
  const changed =
    passwordHash === null
      ? yield* run(
          `insert into password (hash, changed_at, person_id) values (?, ?, ?)
           on conflict (person_id) do nothing`,
          input.to,
          input.now,
          input.personId,
        )
      : yield* run(
          'update password set hash = ?, changed_at = ? where person_id = ? and hash = ?',
          input.to,
          input.now,
          input.personId,
          passwordHash,
        );
  yield* requireSession(input.personId, sessionId);
  if (changed === 0) throw new ParleyError('conflict', 'the password was changed meanwhile');
  yield* endSessions(tx, input.personId, sessionId);
  yield* forgetDevices(input.personId);
  yield* dropLinks(input.personId);
  yield* dropPendingAddress(input.personId);
  return null;
}
