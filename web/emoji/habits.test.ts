import { expect, test } from 'vitest';
import { afterUse, type Habits, parseHabits } from './habits.ts';

function used(...emoji: string[]): string[] {
  let habits: Habits = [];
  for (const each of emoji) habits = afterUse(habits, each);
  return habits.map(([each]) => each);
}

test('what is used often stays before what was used once just now', () => {
  expect(used('👍', '👍', '👍', '🎉')).toEqual(['👍', '🎉']);
});

test('an old habit fades', () => {
  expect(used('👍', '👍', ...new Array<string>(20).fill('🎉'))).toEqual(['🎉', '👍']);
});

test('the newest is always kept, and never more than fit', () => {
  const many = Array.from({ length: 40 }, (_, i) => String.fromCodePoint(0x1f600 + i));
  const habits = used(...many, ...many, '🎉');
  expect(habits.length).toBe(36);
  expect(habits).toContain('🎉');
});

test('what was stored by something else is nothing', () => {
  for (const stored of [null, '', '{}', 'x', '[["a"],[1,2]]'])
    expect(parseHabits(stored)).toEqual([]);
  expect(parseHabits('[["🎉",2]]')).toEqual([['🎉', 2]]);
});
