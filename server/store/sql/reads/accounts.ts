import type { Reads } from '../../store.ts';
import { type PersonRow, personColumns, toPerson } from '../rows.ts';
import { all, get, type Steps } from '../steps.ts';

interface AccountRow {
  person_id: string;
  hash: string;
  is_known: number;
}

export function* account({
  handle,
  deviceKeyHash,
}: Reads['account']['input']): Steps<Reads['account']['result']> {
  const row = yield* get<AccountRow>(
    `select password.person_id, password.hash, case when exists (
       select 1 from device where key_hash = ? and person_id = person.id
     ) then 1 else 0 end as is_known
     from person join password on password.person_id = person.id where person.handle = ? and person.deactivated_at is null`,
    // No hash is empty.
    deviceKeyHash ?? new Uint8Array(),
    handle,
  );
  if (!row) return null;
  return {
    personId: row.person_id,
    passwordHash: row.hash,
    isKnownDevice: row.is_known === 1,
  };
}

export function* passwordHash({
  personId,
}: Reads['passwordHash']['input']): Steps<Reads['passwordHash']['result']> {
  const sql = 'select hash from password where person_id = ?';
  return (yield* get<{ hash: string }>(sql, personId))?.hash ?? null;
}

interface SessionRow {
  id: string;
  device: string;
  created_at: number;
  seen_at: number;
}

export function* sessions({
  personId,
  now,
}: Reads['sessions']['input']): Steps<Reads['sessions']['result']> {
  const rows = yield* all<SessionRow>(
    `select id, device, created_at, seen_at from session
     where person_id = ? and expires_at > ? order by created_at desc, id desc`,
    personId,
    now,
  );
  return rows.map((row) => ({
    id: row.id,
    device: row.device,
    createdAt: row.created_at,
    seenAt: row.seen_at,
  }));
}

export function* recoverable({
  secretHash,
  now,
}: Reads['recoverable']['input']): Steps<Reads['recoverable']['result']> {
  const row = yield* get<PersonRow>(
    `select ${personColumns} from recovery join person on person.id = recovery.person_id
     where recovery.secret_hash = ? and person.deactivated_at is null
       and (recovery.expires_at is null or recovery.expires_at > ?)`,
    secretHash,
    now,
  );
  return row ? toPerson(row) : null;
}

export function* identity({
  personId,
  issuer,
}: Reads['identity']['input']): Steps<Reads['identity']['result']> {
  const row = yield* get<{ linked_at: number | null; has_password: number }>(
    `select (select linked_at from identity where person_id = ? and issuer = ?) as linked_at,
       case when exists (select 1 from password where person_id = ?) then 1 else 0 end as has_password`,
    personId,
    issuer ?? '',
    personId,
  );
  return { linkedAt: row?.linked_at ?? null, hasPassword: row?.has_password === 1 };
}
