import type { Person } from '../../../../protocol/entities.ts';
import { ParleyError } from '../../../../protocol/errors.ts';
import { mayManage } from '../../../domain/permissions.ts';
import type { Writes } from '../../store.ts';
import { requireRole } from '../require-role.ts';
import { type PersonRow, toPerson } from '../rows.ts';
import { get, run, type Steps } from '../steps.ts';
import { activePerson, type Transaction } from '../transaction.ts';
import { forgetDevices, rememberDevice } from './devices.ts';
import { dropPendingAddress } from './drop-pending-address.ts';
import { noteAct } from './note-act.ts';
import { dropPasskeys } from './passkeys.ts';
import { requireAccount } from './require-account.ts';
import { requireStillConfirmed } from './require-still-confirmed.ts';
import { beginSession, endSessions } from './sessions.ts';
import { dropTotp, requireSecondFactor } from './totp.ts';

export function* setRecoveryCodes(
  _tx: Transaction,
  input: Writes['setRecoveryCodes']['input'],
): Steps<null> {
  yield* requireAccount(input.personId);
  yield* requireStillConfirmed(input.personId, input.confirmed);
  yield* run("delete from recovery where person_id = ? and kind = 'code'", input.personId);
  for (const hash of input.codeHashes) {
    yield* addSecret(
      { hash, kind: 'code', personId: input.personId, madeBy: null, expiresAt: null },
      input.now,
    );
  }
  return null;
}

export function* addResetLink(
  _tx: Transaction,
  input: Writes['addResetLink']['input'],
): Steps<null> {
  const { personId, by, tokenHash: hash, expiresAt, now } = input;
  const manager = yield* requireRole('managePeople', by);
  const sql = 'select id, role, name, handle from person where id = ? and deactivated_at is null';
  const person = yield* get<PersonRow>(sql, personId);
  if (!person || person.handle === null || person.role === 'bot') {
    throw new ParleyError('not_found', 'nobody has this account', { field: 'personId' });
  }
  if (!mayManage(manager, person.role)) {
    throw new ParleyError('forbidden', 'your role does not allow this', { field: 'personId' });
  }
  // A second link is made because the first got lost: it is not to lie about.
  yield* dropLinks(personId);
  yield* addSecret({ hash, kind: 'link', personId, madeBy: by, expiresAt }, now);
  yield* noteAct({ by, act: 'reset:create', personId, now });
  return null;
}

export function* recover(tx: Transaction, input: Writes['recover']['input']): Steps<Person> {
  const { secretHash, passwordHash, session, now } = input;
  // Of two at once one finds it still there.
  const used = yield* get<{ person_id: string; made_by: string | null }>(
    `delete from recovery where secret_hash = ? and (expires_at is null or expires_at > ?)
     returning person_id, made_by`,
    secretHash,
    now,
  );
  if (!used) throw new ParleyError('not_found', 'this was used, or has run out');
  const person = yield* activePerson(used.person_id);
  // An admin who makes a link has been asked by somebody who can prove nothing else any more. What else
  // there is may be of somebody who should not be here: whoever has the link begins anew.
  if (used.made_by !== null) yield* dropOtherWays(person.id);
  else yield* requireSecondFactor(person.id, input.second);
  yield* run(
    `insert into password (person_id, hash, changed_at) values (?, ?, ?)
     on conflict (person_id) do update set hash = excluded.hash, changed_at = excluded.changed_at`,
    person.id,
    passwordHash,
    now,
  );
  yield* dropLinks(person.id);
  yield* endSessions(tx, person.id, null);
  yield* dropPendingAddress(person.id);
  yield* forgetDevices(person.id);
  yield* beginSession(person.id, session, now);
  yield* rememberDevice(person.id, input.deviceKeyHash, now);
  return toPerson(person);
}

function* dropOtherWays(personId: string): Steps<void> {
  yield* run('delete from recovery where person_id = ?', personId);
  yield* dropTotp(personId);
  yield* dropPasskeys(personId);
  yield* run('delete from identity where person_id = ?', personId);
  yield* run('delete from mail_address where person_id = ?', personId);
}

export function* dropLinks(personId: string): Steps<void> {
  yield* run("delete from recovery where person_id = ? and kind = 'link'", personId);
}

interface Secret {
  hash: Uint8Array;
  kind: 'code' | 'link';
  personId: string;
  madeBy: string | null;
  expiresAt: number | null;
}

export function* addSecret(
  { hash, kind, personId, madeBy, expiresAt }: Secret,
  now: number,
): Steps<void> {
  yield* run(
    `insert into recovery (secret_hash, person_id, kind, made_by, created_at, expires_at)
     values (?, ?, ?, ?, ?, ?)`,
    hash,
    personId,
    kind,
    madeBy,
    now,
    expiresAt,
  );
}
