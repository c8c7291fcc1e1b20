import { expect, test } from 'vitest';
import { isLong } from './is-long.ts';

test('many words or many lines are long', () => {
  expect(isLong('word '.repeat(300))).toBe(false);
  expect(isLong('word '.repeat(400))).toBe(true);
  expect(isLong('x\n'.repeat(25))).toBe(false);
  expect(isLong('x\n'.repeat(500))).toBe(true);
});
