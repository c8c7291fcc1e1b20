import type { Person } from '../../../../protocol/entities.ts';
import { ParleyError } from '../../../../protocol/errors.ts';
import { mayBecome } from '../../../domain/accounts.ts';
import { mayInCommunity, mayManage } from '../../../domain/permissions.ts';
import type { Writes } from '../../store.ts';
import { requireRole } from '../require-role.ts';
import { type PersonRow, toPerson } from '../rows.ts';
import { get, run, type Steps } from '../steps.ts';
import type { Transaction } from '../transaction.ts';
import { endTokensMadeBy } from './bots.ts';
import { dropPendingAddress } from './drop-pending-address.ts';
import { keepRoomsOwned } from './keep-owned.ts';
import { noteAct } from './note-act.ts';
import { dropLinks } from './recovery.ts';
import { endSessions } from './sessions.ts';
import { tellOfPerson } from './tell-of-person.ts';
import { withdrawLinks } from './withdraw-links.ts';

type ManagedRow = PersonRow & { deactivated_at: number | null };

export function* setPersonRole(
  tx: Transaction,
  input: Writes['setPersonRole']['input'],
): Steps<Person> {
  const { personId, role, by, now } = input;
  const person = yield* managed(personId, by, role);
  // What a bot may do is decided by its token, and not by making it a person.
  if (person.role === 'bot') throw notAllowed();
  if (!mayBecome(role, toPerson(person))) {
    throw new ParleyError('forbidden', 'only a person with an account can be this', {
      field: 'personId',
    });
  }
  if (person.role !== role) {
    yield* run('update person set role = ? where id = ?', role, personId);
    // Of somebody who is not here it is told when they are back.
    if (person.deactivated_at === null) yield* tellOfPerson(tx, personId);
    // Whoever could make one for what they were may not for what they are.
    yield* dropLinks(personId);
    if (!mayInCommunity('invitePeople', role)) yield* withdrawLinks(personId, now);
    if (!mayInCommunity('manageBots', role)) yield* endTokensMadeBy(tx, personId);
    yield* noteAct({ by, act: 'person:set-role', personId, detail: role, now });
  }
  return toPerson({ ...person, role });
}

export function* deactivatePerson(
  tx: Transaction,
  input: Writes['deactivatePerson']['input'],
): Steps<null> {
  const { personId, by, now } = input;
  const person = yield* managed(personId, by);
  if (person.deactivated_at !== null) return null;
  yield* run('update person set deactivated_at = ? where id = ?', now, personId);
  yield* endSessions(tx, personId, null);
  yield* dropPendingAddress(personId);
  yield* withdrawLinks(personId, now);
  yield* endTokensMadeBy(tx, personId);
  yield* noteAct({ by, act: 'person:deactivate', personId, now });
  yield* keepRoomsOwned(tx, personId, { by, now });
  return null;
}

export function* reactivatePerson(
  tx: Transaction,
  input: Writes['reactivatePerson']['input'],
): Steps<null> {
  const { personId, by, now } = input;
  const person = yield* managed(personId, by);
  if (person.deactivated_at === null) return null;
  yield* run('update person set deactivated_at = null where id = ?', personId);
  // One that began in the moment of the deactivation: it has opened nothing so far.
  yield* endSessions(tx, personId, null);
  yield* tellOfPerson(tx, personId);
  yield* noteAct({ by, act: 'person:reactivate', personId, now });
  // Those whose owner was deactivated while nobody else was there.
  yield* keepRoomsOwned(tx, personId, { by, now });
  return null;
}

export function* signOutPerson(
  tx: Transaction,
  { personId, by, now }: Writes['signOutPerson']['input'],
): Steps<null> {
  yield* managed(personId, by);
  yield* endSessions(tx, personId, null);
  yield* noteAct({ by, act: 'person:sign-out', personId, now });
  return null;
}

/** The person, if `by` is above them, and above the role that they are to be given. */
function* managed(personId: string, by: string, role?: Person['role']): Steps<ManagedRow> {
  const manager = yield* requireRole('managePeople', by);
  const person = yield* get<ManagedRow>('select * from person where id = ?', personId);
  if (!person) {
    throw new ParleyError('not_found', 'there is no such person', { field: 'personId' });
  }
  if (!mayManage(manager, person.role) || (role && !mayManage(manager, role))) throw notAllowed();
  return person;
}

function notAllowed(): ParleyError {
  return new ParleyError('forbidden', 'your role does not allow this', { field: 'personId' });
}
