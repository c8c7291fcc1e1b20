import { expect, test } from 'vitest';
import { median, percentile } from './statistics.ts';

test('a percentile is the value below or at which that share lies, in whatever order', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => ((index * 37) % 100) + 1);
  expect(percentile(hundred, 0.5)).toBe(50);
  expect(percentile(hundred, 0.99)).toBe(99);
  expect(percentile(hundred, 1)).toBe(100);
  expect(percentile([3], 0.5)).toBe(3);
  expect(percentile([], 0.5)).toBeNaN();
});

test('the median of an even number of values lies between the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([10, 1, 2, 4])).toBe(3);
});
