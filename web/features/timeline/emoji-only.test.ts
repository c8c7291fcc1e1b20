import { expect, test } from 'vitest';
import { isEmojiOnly } from './emoji-only.ts';

test.each(['👍', '🎉 🎉', '👩‍👩‍👧‍👦', '🏴󠁧󠁢󠁥󠁮󠁧󠁿🇺🇦👍🏽', '1️⃣', '☝🏽', '🤷🏽‍♀️', '❤️‍🔥'])(
  '%s is a gesture',
  (text) => {
    expect(isEmojiOnly(text)).toBe(true);
  },
);

test.each(['', 'ok 👍', '1', '👍👍👍👍', '#', '©'])('%s is text', (text) => {
  expect(isEmojiOnly(text)).toBe(false);
});
