import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const scratch = join(import.meta.dirname, '../.cache/bench');
const made = new Set<string>();

/** A new folder on the disk of the project: a temporary folder may be in memory, where fsync is free. */
export function scratchFolder(): string {
  mkdirSync(scratch, { recursive: true });
  const folder = mkdtempSync(join(scratch, 'run-'));
  made.add(folder);
  return folder;
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  made.delete(folder);
}

/** All that are left of this process. */
export function removeFolders(): void {
  for (const folder of made) removeFolder(folder);
}
