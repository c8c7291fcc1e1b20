import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roomNameSchema, slugSchema } from '../../protocol/entities.ts';
import { slugOf } from './slug.ts';

test.each([
  ['General', 'general'],
  ['  Release   notes! ', 'release-notes'],
  ["Ada's corner", 'adas-corner'],
  ['Müsli & Käse', 'müsli-käse'],
  ['日本語 ルーム', '日本語-ルーム'],
  ['../../etc/passwd', 'etc-passwd'],
  ['🎉🎉', 'fallback'],
])('%s is found at %s', (name, slug) => {
  expect(slugOf(name, 'fallback')).toBe(slug);
});

test('a name that grows when normalised gives an address that is cut, never too long', () => {
  const slug = slugOf('\ufdfa'.repeat(40), 'fallback');
  expect(slugSchema.safeParse(slug).success).toBe(true);
});

test('every name a room may have gives an address that a room may have', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), (text) => {
      const name = roomNameSchema.safeParse(text);
      if (name.success) expect(slugSchema.safeParse(slugOf(name.data, 'room')).success).toBe(true);
    }),
  );
});
