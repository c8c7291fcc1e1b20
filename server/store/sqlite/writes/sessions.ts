import type { Writes } from '../../store.ts';
import type { Transaction } from '../transaction.ts';

export function endSession(tx: Transaction, input: Writes['endSession']['input']): null {
  const ended = tx.db.run('delete from session where id = ?', input.sessionId);
  if (ended > 0) tx.committed.push({ to: 'session', sessionId: input.sessionId });
  return null;
}

export function noteSeen(tx: Transaction, input: Writes['noteSeen']['input']): null {
  for (const personId of input.people) {
    tx.db.run('update person set seen_at = ? where id = ?', input.now, personId);
  }
  for (const sessionId of input.sessions) {
    tx.db.run(
      'update session set seen_at = ?, expires_at = ? where id = ?',
      input.now,
      input.expiresAt,
      sessionId,
    );
  }
  return null;
}
