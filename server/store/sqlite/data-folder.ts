import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Takes the folder for this process alone, making it when missing. The lock is an open exclusive
 * transaction on a file of its own: the operating system drops it with the process, however it
 * ends, so there is no stale lock to clean up and no process number to mistake.
 *
 * @returns gives the folder back
 * @throws when another process has it, or it cannot be written
 */
export function lockDataFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = new DatabaseSync(join(folder, 'parley.lock'), { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    throw new Error(`The data folder ${folder} is in use by another Parley.`, { cause: error });
  }
  return () => lock.close();
}
