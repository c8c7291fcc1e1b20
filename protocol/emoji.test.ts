import { expect, test } from 'vitest';
import { isEmoji } from './emoji.ts';

test.each(['🍞', '❤️', '👍🏽', '🇫🇮', '1️⃣', '👩‍👩‍👧‍👦', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏳️‍🌈'])('%s is one emoji', (emoji) => {
  expect(isEmoji(emoji)).toBe(true);
});

test.each([
  '',
  'a',
  '1',
  '#',
  '🍞🍞',
  ' 🍞',
  '🍞\u202e',
  '🍞\u0301',
  '\ud83c',
  `👩${'\u200d👩'.repeat(20)}`,
])('%o is not', (text) => {
  expect(isEmoji(text)).toBe(false);
});
