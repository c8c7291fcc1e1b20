import { expect, test } from 'vitest';
import { Random } from './random.ts';

test('the same seed gives the same numbers, spread evenly from 0 up to 1', () => {
  const [one, two] = [new Random(7), new Random(7)];
  const numbers = Array.from({ length: 10_000 }, () => one.next());
  expect(Array.from({ length: 10_000 }, () => two.next())).toEqual(numbers);
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...numbers)).toBeLessThan(1);
  for (let tenth = 0; tenth < 10; tenth++) {
    const share = numbers.filter((value) => Math.floor(value * 10) === tenth).length;
    expect(share).toBeGreaterThan(900);
    expect(share).toBeLessThan(1_100);
  }
});
