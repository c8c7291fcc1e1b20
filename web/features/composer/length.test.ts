import { expect, test } from 'vitest';
import { limits } from '../../../protocol/limits.ts';
import { lengthOf } from './length.ts';

test('counts what the server counts', () => {
  const full = '😀'.repeat(limits.messageCharacters);
  expect(lengthOf(`  ${full}\r\n`)).toMatchObject({ left: 0, isOver: false, sendable: true });
  expect(lengthOf(`${full}!`)).toMatchObject({ left: -1, isOver: true, sendable: false });
});

test('nothing to see is nothing to send', () => {
  for (const text of ['', '  \n ', '\u200d']) expect(lengthOf(text).sendable).toBe(false);
});

test('warns near the limit only', () => {
  expect(lengthOf('a'.repeat(limits.messageCharacters - 501)).left).toBeNull();
  expect(lengthOf('a'.repeat(limits.messageCharacters - 500)).left).toBe(500);
});
