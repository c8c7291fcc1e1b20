import type { Writes } from '../../store.ts';
import type { Transaction } from '../transaction.ts';

export function probe(tx: Transaction, input: Writes['probe']['input']): null {
  tx.db.run('insert or replace into probe (id, filler) values (1, zeroblob(?))', input.bytes);
  return null;
}
