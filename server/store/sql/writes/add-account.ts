import type { Person } from '../../../../protocol/entities.ts';
import type { Writes } from '../../store.ts';
import { run, type Steps } from '../steps.ts';
import type { Transaction } from '../transaction.ts';
import { rememberDevice } from './devices.ts';
import { makeAccount } from './make-account.ts';
import { insertPasskey } from './passkeys.ts';
import { beginSession } from './sessions.ts';

export function* addAccount(tx: Transaction, input: Writes['addAccount']['input']): Steps<Person> {
  const { now } = input;
  const person = yield* makeAccount(tx, input);
  if (input.passwordHash !== null) {
    yield* run(
      'insert into password (person_id, hash, changed_at) values (?, ?, ?)',
      person.id,
      input.passwordHash,
      now,
    );
  }
  if (input.passkey !== null) yield* insertPasskey(person.id, input.passkey, now);
  yield* beginSession(person.id, input.session, now);
  yield* rememberDevice(person.id, input.deviceKeyHash, now);
  return person;
}
