import type { Person } from '../../../../protocol/entities.ts';
import type { Writes } from '../../store.ts';
import type { Steps } from '../steps.ts';
import type { Transaction } from '../transaction.ts';
import { redeem } from './invitations.ts';
import { requireFreeName } from './names.ts';
import { beginSession } from './sessions.ts';
import { welcomePerson } from './welcome-person.ts';

export function* addGuest(tx: Transaction, input: Writes['addGuest']['input']): Steps<Person> {
  yield* redeem('guest', input.invitation, input.now);
  yield* requireFreeName(input, input.id);
  const person: Person = { id: input.id, name: input.name, role: 'guest' };
  yield* welcomePerson(tx, person, input.now);
  yield* beginSession(input.id, input.session, input.now);
  return person;
}
