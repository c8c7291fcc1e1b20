import type { Person } from '../../../../protocol/entities.ts';
import { ParleyError } from '../../../../protocol/errors.ts';
import type { Identity } from '../../contract/identities.ts';
import type { Writes } from '../../store.ts';
import { toPerson } from '../rows.ts';
import { get, run, type Steps } from '../steps.ts';
import { activePerson, type Transaction } from '../transaction.ts';
import { makeAccount } from './make-account.ts';
import { handleOrNext, nameOrNext } from './names.ts';
import { requireAccount } from './require-account.ts';
import { requireSession } from './require-session.ts';
import { requireStillConfirmed } from './require-still-confirmed.ts';
import { requireWayIn } from './require-way-in.ts';
import { beginSession, replaceSession } from './sessions.ts';

type SignIn = Writes['signInByIdentity']['input'];

export function* signInByIdentity(tx: Transaction, input: SignIn): Steps<Person> {
  const { session, endedSessionId, now } = input;
  const linked = yield* whose(input);
  const person = linked ? toPerson(yield* activePerson(linked)) : yield* newcomer(tx, input);
  yield* replaceSession(tx, endedSessionId);
  yield* beginSession(person.id, session, now);
  return person;
}

function* newcomer(tx: Transaction, input: SignIn): Steps<Person> {
  const bearerId = input.formerId ?? input.id;
  const name = yield* nameOrNext(input, bearerId);
  const handle = yield* handleOrNext(input.handle, bearerId);
  const person = yield* makeAccount(tx, { ...input, as: 'member', name, handle });
  yield* link(input, person.id, input.now);
  return person;
}

export function* linkIdentity(
  _tx: Transaction,
  input: Writes['linkIdentity']['input'],
): Steps<null> {
  const { personId, sessionId } = input;
  yield* requireAccount(personId);
  yield* requireSession(personId, sessionId);
  const linked = yield* whose(input);
  if (linked === personId) return null;
  const other = yield* get(
    'select subject from identity where person_id = ? and issuer = ?',
    personId,
    input.issuer,
  );
  if (linked || other) throw new ParleyError('conflict', 'one of the two is linked already');
  yield* link(input, personId, input.now);
  return null;
}

export function* unlinkIdentity(
  _tx: Transaction,
  { personId, confirmed, issuer }: Writes['unlinkIdentity']['input'],
): Steps<null> {
  yield* requireStillConfirmed(personId, confirmed);
  const sql = 'delete from identity where person_id = ? and issuer = ?';
  const unlinked = yield* run(sql, personId, issuer);
  if (unlinked > 0) yield* requireWayIn(personId);
  return null;
}

function* whose({ issuer, subject }: Identity): Steps<string | undefined> {
  const sql = 'select person_id from identity where issuer = ? and subject = ?';
  return (yield* get<{ person_id: string }>(sql, issuer, subject))?.person_id;
}

function* link({ issuer, subject }: Identity, personId: string, now: number): Steps<void> {
  yield* run(
    'insert into identity (issuer, subject, person_id, linked_at) values (?, ?, ?, ?)',
    issuer,
    subject,
    personId,
    now,
  );
}
