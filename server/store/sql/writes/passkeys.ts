import type { Person } from '../../../../protocol/entities.ts';
import { ParleyError } from '../../../../protocol/errors.ts';
import { limits } from '../../../../protocol/limits.ts';
import type { Challenge, NewPasskey, UsedPasskey } from '../../contract/credentials.ts';
import type { Writes } from '../../store.ts';
import { toPerson } from '../rows.ts';
import { get, run, type Steps } from '../steps.ts';
import { activePerson, type Transaction } from '../transaction.ts';
import { rememberDevice } from './devices.ts';
import { requireAccount } from './require-account.ts';
import { requireSession } from './require-session.ts';
import { requireStillConfirmed } from './require-still-confirmed.ts';
import { requireWayIn } from './require-way-in.ts';
import { beginSession, replaceSession } from './sessions.ts';

export function* addPasskey(
  _tx: Transaction,
  { personId, sessionId, passkey, now }: Writes['addPasskey']['input'],
): Steps<null> {
  yield* requireAccount(personId);
  yield* requireSession(personId, sessionId);
  const sql = 'select count(*) as number from passkey where person_id = ?';
  const { number = 0 } = (yield* get<{ number: number }>(sql, personId)) ?? {};
  if (number >= limits.passkeys) throw new ParleyError('conflict', 'these are too many passkeys');
  yield* insertPasskey(personId, passkey, now);
  return null;
}

export function* insertPasskey(personId: string, passkey: NewPasskey, now: number): Steps<void> {
  yield* spend(passkey.challenge, now);
  const added = yield* run(
    `insert into passkey (id, person_id, name, public_key, counter, transports, created_at)
     values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing`,
    passkey.id,
    personId,
    passkey.name,
    passkey.publicKey,
    passkey.counter,
    passkey.transports.join(','),
    now,
  );
  if (added === 0) throw new ParleyError('conflict', 'this passkey is known', { field: 'passkey' });
}

export function* removePasskey(
  _tx: Transaction,
  { personId, confirmed, passkeyId }: Writes['removePasskey']['input'],
): Steps<null> {
  yield* requireStillConfirmed(personId, confirmed);
  const sql = 'delete from passkey where id = ? and person_id = ?';
  if ((yield* run(sql, passkeyId, personId)) === 0) {
    throw new ParleyError('not_found', 'you have no such passkey', { field: 'passkeyId' });
  }
  yield* requireWayIn(personId);
  return null;
}

export function* usePasskey(
  _tx: Transaction,
  { personId, used, now }: Writes['usePasskey']['input'],
): Steps<null> {
  if ((yield* noteUse(used, now)) !== personId) throw opensNothing();
  return null;
}

export function* signInByPasskey(
  tx: Transaction,
  input: Writes['signInByPasskey']['input'],
): Steps<Person> {
  const { used, session, endedSessionId, deviceKeyHash, now } = input;
  const person = yield* activePerson(yield* noteUse(used, now));
  yield* replaceSession(tx, endedSessionId);
  yield* beginSession(person.id, session, now);
  yield* rememberDevice(person.id, deviceKeyHash, now);
  return toPerson(person);
}

/** @returns whose it is */
function* noteUse({ id, counter, challenge }: UsedPasskey, now: number): Steps<string> {
  yield* spend(challenge, now);
  // A counter that stands still counts nothing, as those of passkeys that are synchronised; one that
  // goes back is a copy's.
  const row = yield* get<{ person_id: string }>(
    `update passkey set counter = ?, seen_at = ?
     where id = ? and (counter < ? or (counter = 0 and counter = ?)) returning person_id`,
    counter,
    now,
    id,
    counter,
    counter,
  );
  if (!row) throw opensNothing();
  return row.person_id;
}

/** Of two answers to one challenge the second finds it spent. */
function* spend({ nonce, expiresAt }: Challenge, now: number): Steps<void> {
  yield* run('delete from spent_challenge where expires_at <= ?', now);
  const spent = yield* run(
    'insert into spent_challenge (nonce, expires_at) values (?, ?) on conflict (nonce) do nothing',
    nonce,
    expiresAt,
  );
  if (spent === 0) throw opensNothing();
}

function opensNothing(): ParleyError {
  return new ParleyError('unauthenticated', 'this passkey opens nothing here');
}

export function* dropPasskeys(personId: string): Steps<void> {
  yield* run('delete from passkey where person_id = ?', personId);
}
