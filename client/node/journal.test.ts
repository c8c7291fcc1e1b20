import { readFileSync, writeFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { tempFolder } from '../../test/kit/temp-folder.ts';
import { Journal } from './journal.ts';

const records = [{ text: 'one' }, { text: 'zwei\nzwei' }, { text: '字' }, 'four'];

let path: string;
/** The file with all records in it, and where each of them ends. */
let whole: Buffer;
let ends: number[];

beforeEach(async () => {
  path = join(tempFolder(), 'journal');
  const { journal } = await Journal.open(path);
  ends = [];
  for (const record of records) {
    await journal.append(record, true);
    ends.push(journal.length);
  }
  await journal.close();
  whole = readFileSync(path);
});

/** What a start finds, and what the one after it finds when one more record was written. */
async function reopen() {
  const { journal, recovered } = await Journal.open(path);
  await journal.append('new', true);
  await journal.close();
  const again = await Journal.open(path);
  await again.journal.close();
  expect(again.recovered.records).toEqual([...recovered.records, 'new']);
  return recovered;
}

test('gives back what was written, in its order', async () => {
  expect(await reopen()).toEqual({ records, isDamaged: false });
});

test('cut off after any byte it holds everything that was complete, and takes more', async () => {
  for (let length = 0; length <= whole.length; length++) {
    writeFileSync(path, whole.subarray(0, length));
    const complete = ends.filter((end) => end <= length).length;
    expect(await reopen()).toEqual({ records: records.slice(0, complete), isDamaged: false });
  }
});

test('with any byte changed it misses the record that is hit, and says so', async () => {
  for (let place = 0; place < whole.length; place++) {
    const bytes = Buffer.from(whole);
    bytes[place] = (bytes[place] ?? 0) ^ 0x15;
    writeFileSync(path, bytes);
    const hit = ends.findIndex((end) => place < end);
    // Without its line feed it takes the one behind it along.
    const lost = whole[place] === 0x0a ? [hit, hit + 1] : [hit];
    const left = records.filter((_, index) => !lost.includes(index));
    const isDamaged = Math.max(...lost) < records.length - 1;
    expect(await reopen()).toEqual({ records: left, isDamaged });
  }
});

test('garbage behind the end is neither read nor in the way', async () => {
  writeFileSync(path, Buffer.concat([whole, Buffer.from('deadbeef {"text":\0\xff half a li')]));
  expect(await reopen()).toEqual({ records, isDamaged: false });
});

test('is replaced as a whole', async () => {
  const { journal } = await Journal.open(path);
  await journal.replace(['a', 'b']);
  await journal.append('c', false);
  await journal.close();
  expect(await reopen()).toEqual({ records: ['a', 'b', 'c'], isDamaged: false });
});

test('is its owner’s alone to read', async () => {
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  const { journal } = await Journal.open(path);
  await journal.replace([]);
  await journal.close();
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});
