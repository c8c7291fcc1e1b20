import { ParleyError } from '../../../protocol/errors.ts';
import type { Steps } from '../sql/steps.ts';
import type { Transaction } from '../sql/transaction.ts';
import { mayMention } from '../sql/writes/add-message.ts';
import { writes } from '../sql/writes.ts';
import type { Committed, WriteName, Writes } from '../store.ts';
import { addMessages } from './add-messages.ts';
import type { Connection } from './connection.ts';
import { isFault, isRefusedCommit, isRetryable, isTaken } from './faults.ts';
import { lock } from './locks.ts';
import { UnknownOutcome } from './unknown-outcome.ts';

export interface Request {
  name: WriteName;
  input: unknown;
}

export type Outcome = { result: unknown } | { error: unknown };

export interface Batch {
  /** In the order of the requests. */
  outcomes: Outcome[];
  committed: Committed[];
}

/** How often a batch that stood in another's way runs again. Locks are ordered: once is rare. */
const attempts = 5;

/**
 * Runs all requests in one transaction. Each stands in a savepoint of its own, messages in a row
 * share one; a refused request leaves no trace and does not disturb the others.
 *
 * @throws what kept the database from storing any of it, or `UnknownOutcome`
 */
export async function commitTogether(
  connection: Connection,
  requests: readonly Request[],
  lobbyId: string,
): Promise<Batch> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await tryToCommit(connection, requests, lobbyId);
    } catch (error) {
      // Whatever else the lost connection left without an answer: this is what has to be found out.
      if (error instanceof UnknownOutcome) throw error;
      const reason = connection.failure ?? error;
      if (!isRetryable(reason) || attempt === attempts) throw reason;
      connection.forgive();
      await connection.query('rollback');
    }
  }
}

async function tryToCommit(
  connection: Connection,
  requests: readonly Request[],
  lobbyId: string,
): Promise<Batch> {
  const tx: Transaction = { committed: [] };
  connection.send('begin');
  const number = connection.query<{ id: string }>('select pg_current_xact_id()::text as id');
  lock(connection, requests, lobbyId);
  const [{ rows }, outcomes] = await Promise.all([number, performAll(connection, tx, requests)]);
  await commit(connection).catch((error: unknown) => {
    if (isRefusedCommit(error)) throw error;
    throw new UnknownOutcome(rows[0]?.id ?? '', tx.committed, error);
  });
  return { outcomes, committed: tx.committed };
}

async function commit(connection: Connection): Promise<void> {
  const { command } = await connection.query('commit');
  // What PostgreSQL answers to the commit of a transaction in which something failed.
  if (command !== 'COMMIT') throw new ParleyError('internal', 'a transaction was rolled back');
}

async function performAll(
  connection: Connection,
  tx: Transaction,
  requests: readonly Request[],
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let at = 0; at < requests.length; at = outcomes.length) {
    const messages = messagesAt(requests, at);
    if (messages.length > 0) {
      outcomes.push(...(await performMessages(connection, tx, messages)));
    } else {
      for (const request of requests.slice(at, at + 1)) {
        outcomes.push(await performOne(connection, tx, request));
      }
    }
  }
  return outcomes;
}

/** The messages that follow each other from here on, until an id stands twice or one may mention somebody. */
function messagesAt(requests: readonly Request[], start: number): Writes['addMessage']['input'][] {
  const inputs = new Map<string, Writes['addMessage']['input']>();
  for (const { name, input } of requests.slice(start)) {
    if (name !== 'addMessage') break;
    const message = input as Writes['addMessage']['input'];
    if (inputs.has(message.id) || mayMention(message.text)) break;
    inputs.set(message.id, message);
  }
  return [...inputs.values()];
}

async function performMessages(
  connection: Connection,
  tx: Transaction,
  inputs: readonly Writes['addMessage']['input'][],
): Promise<Outcome[]> {
  try {
    return await inSavepoint(connection, tx, () => addMessages(connection, tx, inputs));
  } catch (error) {
    if (connection.failure || isFault(error)) throw error;
    return inputs.map(() => ({ error }));
  }
}

async function performOne(
  connection: Connection,
  tx: Transaction,
  { name, input }: Request,
): Promise<Outcome> {
  try {
    const result = await inSavepoint(connection, tx, () =>
      connection.perform(write(tx, name, input)),
    );
    return { result };
  } catch (error) {
    if (connection.failure || isFault(error)) throw error;
    return { error };
  }
}

function write<K extends WriteName>(tx: Transaction, name: K, input: unknown): Steps<unknown> {
  return writes[name](tx, input as Writes[K]['input']);
}

/**
 * An action that throws leaves no trace. One that finds a key taken by another node in this very
 * moment is done again: now it sees what the other has stored, and decides by that.
 */
async function inSavepoint<Result>(
  connection: Connection,
  tx: Transaction,
  action: () => Promise<Result>,
): Promise<Result> {
  const told = tx.committed.length;
  for (let isSecond = false; ; isSecond = true) {
    connection.send('savepoint request');
    try {
      const result = await action();
      connection.send('release savepoint request');
      return result;
    } catch (error) {
      connection.send('rollback to savepoint request');
      connection.send('release savepoint request');
      tx.committed.length = told;
      if (isSecond || !isTaken(error)) throw error;
    }
  }
}
