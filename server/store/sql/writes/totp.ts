import { ParleyError } from '../../../../protocol/errors.ts';
import type { SecondFactor } from '../../contract/credentials.ts';
import type { Writes } from '../../store.ts';
import { get, run, type Steps } from '../steps.ts';
import type { Transaction } from '../transaction.ts';
import { requireAccount } from './require-account.ts';
import { requireSession } from './require-session.ts';
import { requireStillConfirmed } from './require-still-confirmed.ts';

export function* beginTotp(_tx: Transaction, input: Writes['beginTotp']['input']): Steps<null> {
  const { personId, confirmed, secret } = input;
  yield* requireAccount(personId);
  yield* requireStillConfirmed(personId, confirmed);
  if (!(yield* get('select person_id from password where person_id = ?', personId))) {
    throw new ParleyError('forbidden', 'set a password first: codes are asked for beside it');
  }
  const begun = yield* run(
    `insert into totp (person_id, secret, last_step) values (?, ?, 0)
     on conflict (person_id) do update set secret = excluded.secret
     where totp.confirmed_at is null`,
    personId,
    secret,
  );
  if (begun === 0) throw new ParleyError('conflict', 'codes are asked for already');
  return null;
}

export function* confirmTotp(
  _tx: Transaction,
  { personId, sessionId, secret, step, now }: Writes['confirmTotp']['input'],
): Steps<null> {
  yield* requireSession(personId, sessionId);
  const confirmed = yield* run(
    `update totp set confirmed_at = ?, last_step = ?
     where person_id = ? and secret = ? and confirmed_at is null`,
    now,
    step,
    personId,
    secret,
  );
  if (confirmed === 0) throw new ParleyError('conflict', 'this was begun anew meanwhile');
  return null;
}

export function* endTotp(
  _tx: Transaction,
  { personId, confirmed }: Writes['endTotp']['input'],
): Steps<null> {
  yield* requireStillConfirmed(personId, confirmed);
  yield* dropTotp(personId);
  return null;
}

export function* dropTotp(personId: string): Steps<void> {
  yield* run('delete from totp where person_id = ?', personId);
}

/** Takes a second factor where somebody has set one up; `unauthenticated` of the field `code` without. */
export function* requireSecondFactor(personId: string, given: SecondFactor | null): Steps<void> {
  const sql = 'select person_id from totp where person_id = ? and confirmed_at is not null';
  if (!(yield* get(sql, personId))) return;
  if (given === null) throw codeMissing('this account asks for a code as well');
  const taken =
    given.kind === 'totp'
      ? yield* run(
          'update totp set last_step = ? where person_id = ? and secret = ? and last_step < ?',
          given.step,
          personId,
          given.secret,
          given.step,
        )
      : yield* run(
          "delete from recovery where person_id = ? and secret_hash = ? and kind = 'code'",
          personId,
          given.codeHash,
        );
  if (taken === 0) throw codeMissing('this code was used');
}

function codeMissing(message: string): ParleyError {
  return new ParleyError('unauthenticated', message, { field: 'code' });
}
