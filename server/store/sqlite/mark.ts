import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

const fileName = 'parley.mark';
/** What a folder without a mark has for one. */
const noMark = 'none';

/** Says which file this is: a copy of it is another one, whatever its name and content. */
export function identityOf(file: string): string {
  const { ino, birthtimeNs } = statSync(file, { bigint: true });
  return `${ino}:${birthtimeNs}`;
}

/** What the folder's mark is now: its content and the file that holds it. */
export function readMark(folder: string): string {
  const file = join(folder, fileName);
  try {
    return `${readFileSync(file, 'utf8')}:${identityOf(file)}`;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return noMark;
    throw error;
  }
}

/** The next mark of a folder: on the disk, and not in place yet. */
export class NextMark {
  readonly value: string;
  readonly #folder: string;
  readonly #draft: string;

  constructor(folder: string) {
    this.#folder = folder;
    this.#draft = join(folder, `${fileName}.next`);
    // A draft that a crash left behind would be written into, and be the same file.
    rmSync(this.#draft, { force: true });
    const content = randomBytes(8).toString('hex');
    const file = openSync(this.#draft, 'wx', 0o600);
    try {
      writeSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    this.value = `${content}:${identityOf(this.#draft)}`;
  }

  /** Puts it in place, for good: the database may forget the mark before this one. */
  place(): void {
    renameSync(this.#draft, join(this.#folder, fileName));
    const folder = openSync(this.#folder, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  }
}
