import { expect, test } from 'vitest';
import { dayKey, dayLabel } from './times.ts';

const now = new Date(2030, 2, 1, 0, 30).getTime();

test('days are named as people name them', () => {
  expect(dayLabel(new Date(2030, 2, 1, 0, 1).getTime(), now)).toBe('Today');
  expect(dayLabel(new Date(2030, 1, 28, 23, 59).getTime(), now)).toBe('Yesterday');
  expect(dayLabel(new Date(2030, 0, 14, 9).getTime(), now)).toMatch(/^Monday\b.*14/);
  expect(dayLabel(new Date(2029, 11, 31).getTime(), now)).toMatch(/2029/);
});

test('a day is a local calendar day', () => {
  const start = new Date(2030, 2, 1).getTime();
  expect(dayKey(start)).toBe(dayKey(start + 23 * 3_600_000));
  expect(dayKey(start)).not.toBe(dayKey(start - 1));
});
