import type { Person, Role } from '../../../../protocol/entities.ts';
import { ParleyError } from '../../../../protocol/errors.ts';
import { higherRole, isLetIn, mayGetAccount } from '../../../domain/accounts.ts';
import type { Writes } from '../../store.ts';
import { toPerson } from '../rows.ts';
import { get, type Steps } from '../steps.ts';
import { activePerson, type Transaction } from '../transaction.ts';
import { redeem } from './invitations.ts';
import { describePerson, requireFreeHandle, requireFreeName } from './names.ts';
import { endSessions } from './sessions.ts';
import { tellOfPerson } from './tell-of-person.ts';
import { welcomePerson } from './welcome-person.ts';

type Input = Pick<
  Writes['addAccount']['input'],
  'id' | 'formerId' | 'as' | 'name' | 'handle' | 'invitation' | 'nameHeldSince' | 'now'
>;

/** Makes an account, for which what proves it has to be stored yet. See `addAccount`. */
export function* makeAccount(tx: Transaction, input: Input): Steps<Person> {
  const { handle, name, now } = input;
  const former = input.formerId === null ? null : yield* withoutAccount(input.formerId);
  const id = former?.id ?? input.id;
  const role = yield* roleOf(input, former?.role ?? 'guest');
  yield* requireFreeName(input, id);
  yield* requireFreeHandle(handle, id);
  const person: Person = { id, name, role, handle };
  if (!former) yield* welcomePerson(tx, person, now);
  else yield* promote(tx, person);
  return person;
}

function* withoutAccount(personId: string): Steps<Person> {
  const person = toPerson(yield* activePerson(personId));
  if (mayGetAccount(person)) return person;
  throw new ParleyError('conflict', 'they have an account already');
}

function* roleOf(input: Input, former: Role): Steps<Role> {
  if (input.as === 'owner') {
    if (yield* get("select id from person where role = 'owner'")) {
      throw new ParleyError('conflict', 'there is an owner already');
    }
    return 'owner';
  }
  if (input.invitation === null && isLetIn(former)) return former;
  return higherRole(former, yield* redeem('member', input.invitation, input.now));
}

/**
 * Somebody who is here gets an account. Their sessions end first: had somebody else's token been
 * slipped to them as theirs, it would open the account now.
 */
function* promote(tx: Transaction, person: Person): Steps<void> {
  yield* endSessions(tx, person.id, null);
  yield* describePerson(person);
  yield* tellOfPerson(tx, person.id);
}
