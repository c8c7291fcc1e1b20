import type { Writes } from '../../store.ts';
import { all, run, type Steps } from '../steps.ts';
import type { Transaction } from '../transaction.ts';

/**
 * None of this has an index of its own: it is looked for seldom, in tables that it keeps small. What it
 * takes away is refused without it as well, by the time or the count that stands beside it.
 */
export function* sweep(
  tx: Transaction,
  { now, devicesSince, limit }: Writes['sweep']['input'],
): Steps<Writes['sweep']['result']> {
  const sessions = yield* all<{ id: string }>(
    `delete from session where id in (
       select id from session where expires_at <= ? order by expires_at limit ?) returning id`,
    now,
    limit,
  );
  for (const { id } of sessions) tx.committed.push({ to: 'session', sessionId: id });
  const counts = [
    sessions.length,
    yield* run(
      `delete from recovery where secret_hash in (
         select secret_hash from recovery where expires_at <= ? order by expires_at limit ?)`,
      now,
      limit,
    ),
    yield* run(
      `delete from mail_confirmation where token_hash in (
         select token_hash from mail_confirmation where expires_at <= ? order by expires_at limit ?)`,
      now,
      limit,
    ),
    yield* run(
      `delete from invitation where id in (
         select id from invitation
         where expires_at <= ? or uses_left = 0 or revoked_at is not null order by id limit ?)`,
      now,
      limit,
    ),
    yield* run(
      `delete from device where key_hash in (
         select key_hash from device where seen_at < ? order by seen_at limit ?)`,
      devicesSince,
      limit,
    ),
    yield* run(
      `delete from spent_challenge where nonce in (
         select nonce from spent_challenge where expires_at <= ? order by expires_at limit ?)`,
      now,
      limit,
    ),
  ];
  return {
    removed: counts.reduce((sum, count) => sum + count, 0),
    isDone: counts.every((count) => count < limit),
  };
}
