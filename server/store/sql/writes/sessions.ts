import type { NewSession } from '../../contract/accounts.ts';
import type { Writes } from '../../store.ts';
import { all, get, run, type Steps } from '../steps.ts';
import type { Transaction } from '../transaction.ts';

export function* beginSession(personId: string, session: NewSession, now: number): Steps<void> {
  yield* run(
    `insert into session (id, token_hash, person_id, device, created_at, seen_at, expires_at)
     values (?, ?, ?, ?, ?, ?, ?)`,
    session.id,
    session.tokenHash,
    personId,
    session.device,
    now,
    now,
    session.expiresAt,
  );
}

export function* endSession(tx: Transaction, input: Writes['endSession']['input']): Steps<null> {
  const { sessionId, personId } = input;
  const sql = 'delete from session where id = ? and person_id = ?';
  const ended = yield* run(sql, sessionId, personId);
  if (ended > 0) tx.committed.push({ to: 'session', sessionId });
  return null;
}

/**
 * Ends the session in whose place another begins, whoever's it was: the guest's who signs in, too.
 *
 * @param sessionId null: there is none
 */
export function* replaceSession(tx: Transaction, sessionId: string | null): Steps<void> {
  if (sessionId === null) return;
  const sql = 'select person_id from session where id = ?';
  const row = yield* get<{ person_id: string }>(sql, sessionId);
  if (row) yield* endSession(tx, { sessionId, personId: row.person_id });
}

/** @param keptId the one that goes on; null: none */
export function* endSessions(
  tx: Transaction,
  personId: string,
  keptId: string | null,
): Steps<void> {
  const ended = yield* all<{ id: string }>(
    'delete from session where person_id = ? and id <> ? returning id',
    personId,
    keptId ?? '',
  );
  for (const { id } of ended) tx.committed.push({ to: 'session', sessionId: id });
}

export function* noteSeen(_tx: Transaction, input: Writes['noteSeen']['input']): Steps<null> {
  yield* run('update person set seen_at = ? where id in ?*', input.now, input.people);
  yield* run(
    // Those of bots do not run out.
    `update session set seen_at = ?,
       expires_at = case when scopes is null then ? else expires_at end where id in ?*`,
    input.now,
    input.expiresAt,
    input.sessions,
  );
  return null;
}
