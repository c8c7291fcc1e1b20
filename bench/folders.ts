import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const scratch = join(import.meta.dirname, '../.cache/bench');
const made: string[] = [];

/** A new folder on the disk of the project: a temporary folder may be in memory, where fsync is free. */
export function scratchFolder(): string {
  mkdirSync(scratch, { recursive: true });
  const folder = mkdtempSync(join(scratch, 'run-'));
  made.push(folder);
  return folder;
}

export function removeScratchFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}
