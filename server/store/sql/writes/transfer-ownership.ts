import type { Person } from '../../../../protocol/entities.ts';
import { ParleyError } from '../../../../protocol/errors.ts';
import { mayOwn } from '../../../domain/accounts.ts';
import type { Writes } from '../../store.ts';
import { requireRole } from '../require-role.ts';
import { type PersonRow, toPerson } from '../rows.ts';
import { get, run, type Steps } from '../steps.ts';
import type { Transaction } from '../transaction.ts';
import { noteAct } from './note-act.ts';
import { dropLinks } from './recovery.ts';
import { requireStillConfirmed } from './require-still-confirmed.ts';
import { tellOfPerson } from './tell-of-person.ts';
import { withdrawLinks } from './withdraw-links.ts';

export function* transferOwnership(
  tx: Transaction,
  { personId, by, confirmed, now }: Writes['transferOwnership']['input'],
): Steps<Person> {
  yield* requireStillConfirmed(by, confirmed);
  yield* requireRole('handOver', by);
  const sql = 'select id, role, name, handle from person where id = ? and deactivated_at is null';
  const row = yield* get<PersonRow>(sql, personId);
  if (!row) throw new ParleyError('not_found', 'there is no such person', { field: 'personId' });
  const heir = toPerson(row);
  if (!mayOwn(heir)) {
    throw new ParleyError('forbidden', 'only a person with an account can own this', {
      field: 'personId',
    });
  }
  if (personId === by) return heir;
  // In this order: there is never a second owner, and nobody sees the moment without one.
  const setRole = 'update person set role = ? where id = ?';
  yield* run(setRole, 'admin', by);
  yield* run(setRole, 'owner', personId);
  yield* tellOfPerson(tx, by);
  yield* tellOfPerson(tx, personId);
  // Nobody can make one for the owner.
  yield* dropLinks(personId);
  // Those that the owner made reach further than an admin's.
  yield* withdrawLinks(by, now);
  yield* noteAct({ by, act: 'owner:transfer', personId, now });
  return { ...heir, role: 'owner' };
}
