import { expect, test } from 'vitest';
import { frameOf } from './frame.ts';

// RFC 6455, sections 5.2 and 5.7.
test.each([
  [0, '8100'],
  [5, '8105'],
  [125, '817d'],
  [126, '817e007e'],
  [65_535, '817effff'],
  [65_536, '817f0000000000010000'],
])('a text of %d bytes has the header %s', (bytes, header) => {
  const text = 'x'.repeat(bytes);
  expect(frameOf(text).toString('hex')).toBe(header + Buffer.from(text).toString('hex'));
});

test('lengths count bytes, not letters, and binary is told from text', () => {
  expect(frameOf('ö')).toEqual(Buffer.from([0x81, 2, 0xc3, 0xb6]));
  expect(frameOf(new Uint8Array([1, 2]))).toEqual(Buffer.from([0x82, 2, 1, 2]));
});
