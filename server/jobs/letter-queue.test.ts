import { expect, test } from 'vitest';
import { LetterQueue } from './letter-queue.ts';

function open(send: (letter: string) => Promise<void>) {
  const later: { millis: number; action: () => void }[] = [];
  const failures: boolean[] = [];
  const queue = new LetterQueue<string>({
    send,
    after: (millis, action) => {
      const entry = { millis, action };
      later.push(entry);
      return () => later.splice(later.indexOf(entry), 1);
    },
    onFailure: (_error, isLast) => failures.push(isLast),
  });
  return { queue, later, failures };
}

test('letters are sent in their order, and one that fails is tried again later and later', async () => {
  const sent: string[] = [];
  let isAway = true;
  const { queue, later, failures } = open(async (letter) => {
    if (isAway && letter === 'b') throw new Error('away');
    sent.push(letter);
  });
  queue.add(async () => ['a', 'b']);
  queue.add(async () => ['c']);
  await expect.poll(() => sent).toEqual(['a', 'c']);
  expect(later.map(({ millis }) => millis)).toEqual([5_000]);
  later.shift()?.action();
  await expect.poll(() => later.map(({ millis }) => millis)).toEqual([60_000]);
  isAway = false;
  later.shift()?.action();
  await expect.poll(() => sent).toEqual(['a', 'c', 'b']);
  expect(failures).toEqual([false, false]);
  await queue.close();
});

test('a letter that never goes out is given up, and what cannot be written costs nobody else theirs', async () => {
  const { queue, later, failures } = open(() => Promise.reject(new Error('away')));
  queue.add(() => Promise.reject(new Error('no store')));
  queue.add(async () => ['a']);
  for (let i = 0; i < 3; i++) {
    await expect.poll(() => later.length).toBe(1);
    later.shift()?.action();
  }
  await expect.poll(() => failures).toEqual([true, false, false, false, true]);
  expect(later).toEqual([]);
});

test('so much waits and no more is to come, and nothing is taken once it is closed', async () => {
  const { queue, later } = open(() => Promise.reject(new Error('away')));
  let taken = 0;
  for (; taken < 1_000 && !queue.isFull; taken++) queue.add(async () => ['a']);
  expect(taken).toBe(200);
  await expect.poll(() => later.length).toBe(200);
  expect(queue.isFull).toBe(true);
  await queue.close();
  expect(later).toEqual([]);
  expect(queue.isFull).toBe(true);
  let isWritten = false;
  queue.add(async () => {
    isWritten = true;
    return [];
  });
  await queue.close();
  expect(isWritten).toBe(false);
});
