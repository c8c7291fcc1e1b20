import { expect, it } from 'vitest';
import { moveActive } from './move-active.ts';

it.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 19, 0],
  ['ArrowUp', 0, 19],
  ['PageDown', 2, 10],
  ['PageDown', 15, 19],
  ['PageUp', 3, 0],
  ['Home', 7, 0],
  ['End', 7, 19],
  ['x', 7, null],
])('%s from %i to %s', (key, from, to) => {
  expect(moveActive(key, from, 20)).toBe(to);
});

it('stays at the top of an empty list', () => {
  expect(['ArrowDown', 'ArrowUp', 'End', 'PageDown'].map((key) => moveActive(key, 0, 0))).toEqual([
    0, 0, 0, 0,
  ]);
});
