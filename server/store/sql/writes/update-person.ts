import type { Person } from '../../../../protocol/entities.ts';
import { ParleyError } from '../../../../protocol/errors.ts';
import type { Writes } from '../../store.ts';
import { toPerson } from '../rows.ts';
import type { Steps } from '../steps.ts';
import { activePerson, type Transaction } from '../transaction.ts';
import { describePerson, requireFreeHandle, requireFreeName } from './names.ts';
import { tellOfPerson } from './tell-of-person.ts';

export function* updatePerson(
  tx: Transaction,
  input: Writes['updatePerson']['input'],
): Steps<Person> {
  const before = toPerson(yield* activePerson(input.personId));
  const { id, role } = before;
  const { name = before.name, handle = before.handle } = input;
  if (role === 'bot') throw notAllowed();
  if (name !== before.name) yield* requireFreeName({ ...input, name }, id);
  if (handle !== before.handle && handle !== undefined) {
    if (before.handle === undefined) throw notAllowed('handle');
    yield* requireFreeHandle(handle, id);
  }
  const person: Person = { id, name, role, ...(handle !== undefined && { handle }) };
  if (name === before.name && handle === before.handle) return person;
  yield* describePerson(person);
  yield* tellOfPerson(tx, id);
  return person;
}

function notAllowed(field?: string): ParleyError {
  return new ParleyError('forbidden', 'this is for people with an account', field ? { field } : {});
}
