import { expect, test } from 'vitest';
import { dateValue, midnightOf, monthBefore, weekBefore } from './days.ts';

const at = (...parts: [number, number, number, number?]) => new Date(...parts).getTime();

test('a week and a month before, at midnight', () => {
  expect(weekBefore(at(2030, 2, 3, 15))).toBe(at(2030, 1, 24));
  expect(monthBefore(at(2030, 4, 17, 15))).toBe(at(2030, 3, 17));
  expect(monthBefore(at(2030, 0, 5))).toBe(at(2029, 11, 5));
  expect(monthBefore(at(2030, 2, 31, 9))).toBe(at(2030, 1, 28));
});

test('what a date field holds, there and back', () => {
  expect(dateValue(at(2030, 4, 7, 23))).toBe('2030-05-07');
  expect(midnightOf('2030-05-07')).toBe(at(2030, 4, 7));
  expect(midnightOf('')).toBeNull();
});
