import { setTimeout as delay } from 'node:timers/promises';
import type { Committed } from '../store.ts';
import type { Connection } from './connection.ts';

/** Pause between two looks at a transaction that is still under way, in ms. */
const lookMillis = 20;
/** A commit whose client is gone ends by itself; one that takes longer waits for something, in ms. */
const patienceMillis = 10_000;

/** The connection was lost while a commit was under way: it may have happened or not. */
export class UnknownOutcome extends Error {
  readonly transactionId: string;
  /** What everybody has to be told if it has. */
  readonly committed: readonly Committed[];

  constructor(transactionId: string, committed: readonly Committed[], cause: unknown) {
    super('whether the last transaction was committed is not known', { cause });
    this.transactionId = transactionId;
    this.committed = committed;
  }
}

/**
 * Asks a new connection what became of it. PostgreSQL remembers the outcome of every transaction
 * that is not very old, through crashes too.
 *
 * @returns what is to be told: all of it, or nothing
 */
export async function settle(
  connection: Connection,
  outcome: UnknownOutcome,
): Promise<readonly Committed[]> {
  const until = performance.now() + patienceMillis;
  for (;;) {
    // To ask about a number that a crash took back is an error. Every number that was given out is
    // below one taken now; a snapshot's bound is not: it may end before what is still under way.
    const { rows } = await connection.query<{ status: string | null }>(
      `select case when $1::xid8 < pg_current_xact_id()
         then pg_xact_status($1::xid8) end as status`,
      [outcome.transactionId],
    );
    const status = rows[0]?.status;
    if (status !== 'in progress') return status === 'committed' ? outcome.committed : [];
    if (performance.now() > until) throw new Error('a lost transaction does not end');
    await delay(lookMillis);
  }
}
