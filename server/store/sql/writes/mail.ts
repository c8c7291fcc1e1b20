import { ParleyError } from '../../../../protocol/errors.ts';
import type { Writes } from '../../store.ts';
import { get, run, type Steps } from '../steps.ts';
import type { Transaction } from '../transaction.ts';
import { dropPendingAddress } from './drop-pending-address.ts';
import { addSecret } from './recovery.ts';
import { requireAccount } from './require-account.ts';
import { requireStillConfirmed } from './require-still-confirmed.ts';

export function* beginMailAddress(
  _tx: Transaction,
  { personId, confirmed, address, tokenHash, expiresAt }: Writes['beginMailAddress']['input'],
): Steps<null> {
  yield* requireAccount(personId);
  yield* requireStillConfirmed(personId, confirmed);
  yield* dropPendingAddress(personId);
  yield* run(
    'insert into mail_confirmation (token_hash, person_id, address, expires_at) values (?, ?, ?, ?)',
    tokenHash,
    personId,
    address,
    expiresAt,
  );
  return null;
}

export function* confirmMailAddress(
  _tx: Transaction,
  { tokenHash, now }: Writes['confirmMailAddress']['input'],
): Steps<null> {
  // Of two at once one finds it still there.
  const used = yield* get<{ person_id: string; address: string }>(
    `delete from mail_confirmation where token_hash = ? and expires_at > ?
     returning person_id, address`,
    tokenHash,
    now,
  );
  if (!used) throw new ParleyError('not_found', 'this was used, or has run out');
  yield* run(
    `insert into mail_address (person_id, address, confirmed_at) values (?, ?, ?)
     on conflict (person_id) do update
       set address = excluded.address, confirmed_at = excluded.confirmed_at`,
    used.person_id,
    used.address,
    now,
  );
  yield* dropMailedLinks(used.person_id);
  return null;
}

export function* removeMailAddress(
  _tx: Transaction,
  { personId, confirmed }: Writes['removeMailAddress']['input'],
): Steps<null> {
  yield* requireStillConfirmed(personId, confirmed);
  yield* dropMailAddress(personId);
  yield* dropMailedLinks(personId);
  return null;
}

export function* addMailedResetLink(
  _tx: Transaction,
  { personId, address, tokenHash, expiresAt, now }: Writes['addMailedResetLink']['input'],
): Steps<null> {
  const theirs = yield* get(
    `select person.id from mail_address join person on person.id = mail_address.person_id
     where person.id = ? and mail_address.address = ? and person.deactivated_at is null`,
    personId,
    address,
  );
  if (!theirs) throw new ParleyError('not_found', 'this is no address of theirs');
  yield* dropMailedLinks(personId);
  const secret = { hash: tokenHash, kind: 'link', personId, madeBy: null, expiresAt } as const;
  yield* addSecret(secret, now);
  return null;
}

/** What was sent to an address that is somebody's no longer, or was asked for anew. */
function* dropMailedLinks(personId: string): Steps<void> {
  const sql = "delete from recovery where person_id = ? and kind = 'link' and made_by is null";
  yield* run(sql, personId);
}

/** And the one that was to be confirmed. */
function* dropMailAddress(personId: string): Steps<void> {
  yield* run('delete from mail_address where person_id = ?', personId);
  yield* dropPendingAddress(personId);
}
