import { DatabaseError } from 'pg';
import { ParleyError } from '../../../protocol/errors.ts';
import { ConnectionLost } from './connection.ts';

// https://www.postgresql.org/docs/current/errcodes-appendix.html
const uniqueViolation = '23505';
const serializationFailure = '40001';
const deadlock = '40P01';
/** Wrong data, a broken constraint, wrong SQL: these speak of the statement, and are bugs. */
const ofTheStatement = ['22', '23', '42', '0A'];

/** Somebody else took the key first: looking again finds what they stored. */
export function isTaken(error: unknown): boolean {
  return codeOf(error) === uniqueViolation;
}

/** Two transactions stood in each other's way, and this one was given up: it may simply run again. */
export function isRetryable(error: unknown): boolean {
  return [serializationFailure, deadlock].includes(codeOf(error));
}

/** Whether an error speaks of the database as a whole, or of the way to it, and not of a statement. */
export function isFault(error: unknown): boolean {
  if (error instanceof ConnectionLost) return true;
  return error instanceof DatabaseError && !ofTheStatement.includes(codeOf(error).slice(0, 2));
}

/** Whether the answer to a commit says for certain that nothing was committed. */
export function isRefusedCommit(error: unknown): boolean {
  return error instanceof ParleyError || isRetryable(error);
}

function codeOf(error: unknown): string {
  return error instanceof DatabaseError ? (error.code ?? '') : '';
}
