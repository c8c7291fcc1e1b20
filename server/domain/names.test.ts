import { expect, test } from 'vitest';
import { nameKey } from '../../protocol/text.ts';
import { suggestName } from './names.ts';

test('a taken name gets the first free number', () => {
  const taken = new Set(['ada', 'ada2', 'ada3']);
  expect(suggestName('Ada', (key) => taken.has(key))).toBe('Ada 4');
});

test('a suggestion never exceeds the limit and never cuts a character in half', () => {
  const long = '😀'.repeat(40);
  const suggestion = suggestName(long, (key) => key === nameKey(long));
  expect([...suggestion]).toHaveLength(40);
  expect(suggestion.isWellFormed()).toBe(true);
  expect(suggestion.endsWith('😀 2')).toBe(true);
});
