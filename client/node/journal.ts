import { type FileHandle, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';

/** What a journal held when it was opened. */
export interface Recovered {
  /** In the order in which they were written. */
  records: unknown[];
  /** Whether something is missing before the last of them. What a crash cuts off is never before. */
  isDamaged: boolean;
}

/** 8 hex digits of CRC-32 (zlib's) over the JSON, a space, the JSON, a line feed. */
const checksumLength = 8;

/**
 * A file of JSON records that is only ever appended to, or replaced as a whole. Each has a checksum,
 * so one that a crash has cut off is told from one that was written. Not for two at a time: calls
 * have to wait for each other.
 */
export class Journal {
  readonly #path: string;
  #file: FileHandle;
  #length: number;

  private constructor(path: string, file: FileHandle, length: number) {
    this.#path = path;
    this.#file = file;
    this.#length = length;
  }

  /** Opens the file, making it when it is missing; only its owner may read it. */
  static async open(path: string): Promise<{ journal: Journal; recovered: Recovered }> {
    const file = await open(path, 'a+', 0o600);
    const bytes = await file.readFile();
    await file.close();
    const { recovered, end } = recover(bytes);
    // Not in append mode: what a crash or a failed write has left behind the end is written over.
    const writable = await open(path, 'r+');
    await syncFolder(path);
    return { journal: new Journal(path, writable, end), recovered };
  }

  /** In bytes. */
  get length(): number {
    return this.#length;
  }

  /**
   * @param isDurable waits for the disk: after it the record survives the machine losing power
   * @throws when it could not be written; then it is not in the file
   */
  async append(record: unknown, isDurable: boolean): Promise<void> {
    const line = encode(record);
    try {
      await writeAll(this.#file, line, this.#length);
      if (isDurable) await this.#file.datasync();
    } catch (error) {
      await this.#file.truncate(this.#length);
      throw error;
    }
    this.#length += line.length;
  }

  /** Puts these records in the place of all there are: afterwards the file holds either, whole. */
  async replace(records: Iterable<unknown>): Promise<void> {
    const path = `${this.#path}.new`;
    const file = await open(path, 'w', 0o600);
    let length = 0;
    try {
      for (const record of records) {
        const line = encode(record);
        await writeAll(file, line, length);
        length += line.length;
      }
      await file.sync();
      await rename(path, this.#path);
    } catch (error) {
      await file.close();
      throw error;
    }
    await this.#file.close();
    this.#file = file;
    this.#length = length;
    await syncFolder(this.#path);
  }

  async close(): Promise<void> {
    await this.#file.close();
  }
}

function encode(record: unknown): Buffer {
  const json = JSON.stringify(record);
  return Buffer.from(`${checksum(json)} ${json}\n`);
}

function checksum(json: string): string {
  return crc32(json).toString(16).padStart(checksumLength, '0');
}

/** @returns what could be read, and where the last good line ends */
function recover(bytes: Buffer): { recovered: Recovered; end: number } {
  const records: unknown[] = [];
  let end = 0;
  let isDamaged = false;
  for (let start = 0; start < bytes.length; ) {
    const feed = bytes.indexOf('\n', start);
    const next = feed < 0 ? bytes.length : feed + 1;
    const record = feed < 0 ? undefined : decode(bytes.toString('utf8', start, feed));
    if (record !== undefined) {
      isDamaged ||= start > end;
      records.push(record);
      end = next;
    }
    start = next;
  }
  return { recovered: { records, isDamaged }, end };
}

function decode(line: string): unknown {
  const json = line.slice(checksumLength + 1);
  if (line !== `${checksum(json)} ${json}`) return undefined;
  return JSON.parse(json);
}

async function writeAll(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let written = 0; written < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, written, undefined, position + written);
    written += bytesWritten;
  }
}

/** A file's name is its folder's to keep: without this a power cut may take the file away. */
async function syncFolder(path: string): Promise<void> {
  // Windows has no such thing as syncing a folder.
  if (process.platform === 'win32') return;
  const folder = await open(dirname(path), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
