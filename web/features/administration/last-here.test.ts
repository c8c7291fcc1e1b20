import { expect, test } from 'vitest';
import { lastHere } from './last-here.ts';

const day = 24 * 60 * 60 * 1000;
const today = Date.UTC(2030, 0, 1);

test.each([
  [0, 'today'],
  [1, 'yesterday'],
  [29, '29 days ago'],
  [30, 'last month'],
  [364, '12 months ago'],
  [800, '2 years ago'],
])('%i days ago is called %s', (days, words) => {
  expect(lastHere(today - days * day, today + day / 2)).toBe(words);
});

test('a server whose clock is ahead saw nobody in the future', () => {
  expect(lastHere(today + day, today)).toBe('today');
});
