import type { Writes } from '../../store.ts';
import { run, type Steps } from '../steps.ts';
import type { Transaction } from '../transaction.ts';

export function* endSession(tx: Transaction, input: Writes['endSession']['input']): Steps<null> {
  const ended = yield* run('delete from session where id = ?', input.sessionId);
  if (ended > 0) tx.committed.push({ to: 'session', sessionId: input.sessionId });
  return null;
}

export function* noteSeen(_tx: Transaction, input: Writes['noteSeen']['input']): Steps<null> {
  yield* run('update person set seen_at = ? where id in ?*', input.now, input.people);
  yield* run(
    'update session set seen_at = ?, expires_at = ? where id in ?*',
    input.now,
    input.expiresAt,
    input.sessions,
  );
  return null;
}
