import type { Person } from '../../../../protocol/entities.ts';
import type { Writes } from '../../store.ts';
import { run, type Steps } from '../steps.ts';
import type { Transaction } from '../transaction.ts';
import { rememberDevice } from './devices.ts';
import { makeAccount } from './make-account.ts';
import { beginSession } from './sessions.ts';

export function* addAccount(tx: Transaction, input: Writes['addAccount']['input']): Steps<Person> {
  const { now } = input;
  const person = yield* makeAccount(tx, input);
  yield* run(
    'insert into password (person_id, hash, changed_at) values (?, ?, ?)',
    person.id,
    input.passwordHash,
    now,
  );
  yield* beginSession(person.id, input.session, now);
  yield* rememberDevice(person.id, input.deviceKeyHash, now);
  return person;
}
