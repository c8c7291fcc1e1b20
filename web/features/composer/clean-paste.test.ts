import { expect, test } from 'vitest';
import { cleanPaste } from './clean-paste.ts';

test('every kind of line break becomes one, and what means something stays', () => {
  expect(cleanPaste('a\r\nb\rc\vd\fe\u2028f')).toBe('a\nb\nc\nd\ne\nf');
  // Tabs of a table, a space of a fixed width, the joiner in an emoji.
  expect(cleanPaste('1\t2\u00a0€ 👩‍👧')).toBe('1\t2\u00a0€ 👩‍👧');
});
