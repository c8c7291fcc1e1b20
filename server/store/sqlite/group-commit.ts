import { type ErrorBody, ParleyError } from '../../../protocol/errors.ts';
import type { Steps } from '../sql/steps.ts';
import type { Transaction } from '../sql/transaction.ts';
import { writes } from '../sql/writes.ts';
import type { Committed, WriteName, Writes } from '../store.ts';
import type { Database } from './database.ts';

export interface Request<Name extends string = string> {
  id: number;
  name: Name;
  input: unknown;
}

export type Answer =
  | { id: number; ok: true; result: unknown }
  | { id: number; ok: false; error: ErrorBody };

export interface Batch {
  answers: Answer[];
  committed: Committed[];
  /** Why the database could not be written; null when it could. */
  fault: string | null;
  /** Errors that no rule explains: bugs. */
  bugs: unknown[];
}

/**
 * Runs all requests in one transaction with one fsync. Each stands in a savepoint of its own, so a
 * refused one leaves no trace and does not disturb the others. When the transaction as a whole
 * cannot be committed, every request is answered `unavailable`: nothing of the batch was stored.
 *
 * @param also what else belongs into the transaction
 */
export function commitTogether(
  db: Database,
  requests: readonly Request<WriteName>[],
  also?: Steps<void>,
): Batch {
  const tx: Transaction = { committed: [] };
  const answers: Answer[] = [];
  const bugs: unknown[] = [];
  try {
    db.raw.exec('begin immediate');
    if (also) db.perform(also);
    for (const request of requests) {
      answers.push(inSavepoint(db, tx, request, bugs));
    }
    db.raw.exec('commit');
    return { answers, committed: tx.committed, fault: null, bugs };
  } catch (error) {
    if (db.raw.isTransaction) db.raw.exec('rollback');
    const refusal = new ParleyError('unavailable', 'the server cannot store anything right now');
    return {
      answers: requests.map(({ id }) => ({ id, ok: false, error: refusal.toBody() })),
      committed: [],
      fault: error instanceof Error ? error.message : String(error),
      bugs,
    };
  }
}

function inSavepoint(
  db: Database,
  tx: Transaction,
  request: Request<WriteName>,
  bugs: unknown[],
): Answer {
  const told = tx.committed.length;
  db.exec('savepoint request');
  try {
    const result = db.perform(write(tx, request.name, request.input));
    db.exec('release request');
    return { id: request.id, ok: true, result };
  } catch (error) {
    if (isStorageFault(error)) throw error;
    db.exec('rollback to request');
    db.exec('release request');
    tx.committed.length = told;
    if (!(error instanceof ParleyError)) bugs.push(error);
    return { id: request.id, ok: false, error: asBody(error) };
  }
}

function write<K extends WriteName>(tx: Transaction, name: K, input: unknown): Steps<unknown> {
  return writes[name](tx, input as Writes[K]['input']);
}

export function asBody(error: unknown): ErrorBody {
  if (error instanceof ParleyError) return error.toBody();
  return new ParleyError('internal', 'something went wrong on the server').toBody();
}

// https://www.sqlite.org/rescode.html: these speak of the disk or of other processes, not of the
// statement, and are the reason to give up the whole transaction.
const storageFaults = new Map([
  [5, 'busy'],
  [7, 'out of memory'],
  [8, 'read-only'],
  [10, 'input/output error'],
  [11, 'corrupt'],
  [13, 'full'],
  [14, 'cannot open'],
]);

function isStorageFault(error: unknown): boolean {
  if (!(error instanceof Error) || !('errcode' in error)) return false;
  return storageFaults.has(Number(error.errcode) & 0xff);
}
