import { expect, test } from 'vitest';
import { characters } from '../../../protocol/text.ts';
import { splitText } from './split-text.ts';

test('between paragraphs rather than lines, lines rather than words', () => {
  expect(splitText('one two\nthree\n\nfour five', 16)).toEqual(['one two\nthree', 'four five']);
  expect(splitText('one two\nthree four', 12)).toEqual(['one two', 'three four']);
  expect(splitText('one. two three', 9)).toEqual(['one. two', 'three']);
  expect(splitText('Yes it is. And so on', 14)).toEqual(['Yes it is.', 'And so on']);
});

test('a word without an end is cut, an emoji is not', () => {
  expect(splitText('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
  expect(splitText('abcd👩‍👩‍👧ef', 6)).toEqual(['abcd', '👩‍👩‍👧e', 'f']);
});

test('nothing is lost, and no part is too long', () => {
  const text = 'Lorem ipsum 😀 dolor.\n'.repeat(900);
  const parts = splitText(text, 8_000);
  expect(parts.length).toBe(3);
  for (const part of parts) expect(characters(part)).toBeLessThanOrEqual(8_000);
  expect(parts.join('\n')).toBe(text.trim());
});
