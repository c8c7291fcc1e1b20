import type { Writes } from '../../store.ts';
import { run, type Steps } from '../steps.ts';
import type { Transaction } from '../transaction.ts';

export function* probe(_tx: Transaction, input: Writes['probe']['input']): Steps<null> {
  yield* run(
    'insert into probe (id, filler) values (1, ?) on conflict (id) do update set filler = excluded.filler',
    new Uint8Array(input.bytes),
  );
  return null;
}
