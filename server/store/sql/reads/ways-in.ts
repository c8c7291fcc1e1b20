import type { Reads } from '../../store.ts';
import { all, both, get, type Steps } from '../steps.ts';

interface PasskeyRow {
  id: string;
  person_id: string;
  name: string;
  public_key: Uint8Array;
  counter: number;
  transports: string;
  created_at: number;
  seen_at: number | null;
}

export function* waysIn({ personId }: Reads['waysIn']['input']): Steps<Reads['waysIn']['result']> {
  const [kinds, passkeys] = yield* both<{ kind: string; number: number }, PasskeyRow>(
    [
      `select 'password' as kind, count(*) as number from password where person_id = ?
       union all
       select 'totp', count(*) from totp where person_id = ? and confirmed_at is not null
       union all
       select 'code', count(*) from recovery where person_id = ? and kind = 'code'`,
      personId,
      personId,
      personId,
    ],
    ['select * from passkey where person_id = ? order by created_at, id', personId],
  );
  const counted = (kind: string) => kinds.find((row) => row.kind === kind)?.number ?? 0;
  return {
    password: counted('password') > 0,
    totp: counted('totp') > 0,
    passkeys: passkeys.map((row) => ({
      id: row.id,
      name: row.name,
      createdAt: row.created_at,
      seenAt: row.seen_at,
    })),
    recoveryCodes: counted('code'),
  };
}

export function* totp({ personId }: Reads['totp']['input']): Steps<Reads['totp']['result']> {
  const row = yield* get<{ secret: Uint8Array; last_step: number; confirmed_at: number | null }>(
    'select secret, last_step, confirmed_at from totp where person_id = ?',
    personId,
  );
  if (!row) return null;
  return {
    secret: new Uint8Array(row.secret),
    lastStep: row.last_step,
    isConfirmed: row.confirmed_at !== null,
  };
}

export function* passkey({ id }: Reads['passkey']['input']): Steps<Reads['passkey']['result']> {
  const row = yield* get<PasskeyRow>('select * from passkey where id = ?', id);
  if (!row) return null;
  return {
    personId: row.person_id,
    publicKey: new Uint8Array(row.public_key),
    counter: row.counter,
    transports: row.transports === '' ? [] : row.transports.split(','),
  };
}

export function* serverKey(): Steps<Reads['serverKey']['result']> {
  const [row] = yield* all<{ key: Uint8Array }>('select key from server_key');
  if (!row) throw new Error('the database has no server key');
  return new Uint8Array(row.key);
}
