import { expect, test } from 'vitest';
import { numberedNames } from './names.ts';

test('a taken name is numbered from two upwards', () => {
  const [first, second, third] = numberedNames('Ada');
  expect([first, second, third]).toEqual(['Ada 2', 'Ada 3', 'Ada 4']);
});

test('a numbered name never exceeds the limit and never cuts a character in half', () => {
  const [suggestion = ''] = numberedNames('😀'.repeat(40));
  expect([...suggestion]).toHaveLength(40);
  expect(suggestion.isWellFormed()).toBe(true);
  expect(suggestion.endsWith('😀 2')).toBe(true);
});
