import { DatabaseSync } from 'node:sqlite';

/**
 * Takes a file for this process alone, by an open exclusive transaction on another one beside it:
 * the operating system drops the lock with the process, however it ends, so there is no stale lock
 * to clean up and no process number to mistake.
 *
 * @returns gives the file back
 * @throws when another process has it, or this one already
 */
export function lockFile(path: string): () => void {
  const lock = new DatabaseSync(`${path}.lock`, { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    throw new Error(`${path} is in use by another process.`, { cause: error });
  }
  return () => lock.close();
}
