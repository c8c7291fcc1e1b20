import { expect, test } from 'vitest';
import { markedText, readMark } from './marks.ts';

test('the number of a message is found wherever in a frame its text stands', () => {
  for (const index of [0, 7, 123_456_789]) {
    expect(markedText(index)).toHaveLength(100);
    const frame = Buffer.from(`42["message",{"version":9,"text":"${markedText(index)}"}]`);
    expect(readMark(frame, 0, frame.length)).toBe(index);
  }
});

test('a frame without a mark is no message, even when one stands behind it in the buffer', () => {
  const bytes = Buffer.from(`42["presence",{}]${markedText(1)}`);
  expect(() => readMark(bytes, 0, 17)).toThrow('without a mark');
});
