import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The secret beside the embedded database, made at its first start: a copy of the database alone tells nobody
 * what was encrypted with it. Throws when the file cannot be read or written.
 */
export function secretFile(folder: string): string {
  const file = join(folder, 'secret.key');
  try {
    // Exclusively: one that is there is never written over.
    writeFileSync(file, randomBytes(32).toString('base64url'), {
      flag: 'wx',
      mode: 0o600,
      flush: true,
    });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readFileSync(file, 'utf8').trim();
}
