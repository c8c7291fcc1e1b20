import { expect, it } from 'vitest';
import { catchUpStep } from './catch-up-step.ts';

const alone = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const step = (
  key: string,
  {
    onCard = true,
    singleKeys = true,
    ...held
  }: Partial<Parameters<typeof catchUpStep>[1]> & Partial<typeof alone> = {},
) => catchUpStep({ ...alone, key, ...held }, { onCard, singleKeys });

it('moves by letters and arrows, opens, and marks as read', () => {
  expect(
    ['j', 'ArrowDown', 'k', 'ArrowUp', 'Enter', 'e', 'r', 'x'].map((key) => step(key)),
  ).toEqual(['next', 'next', 'previous', 'previous', 'open', 'mark-read', 'mark-read', null]);
});

it('leaves to a button inside of a card what is its own', () => {
  const inside = { onCard: false };
  expect([step('Enter', inside), step('ArrowDown', inside)]).toEqual([null, null]);
  expect(step('j', inside)).toBe('next');
});

it('leaves what browsers do, and letters that were turned off', () => {
  expect(step('r', { ctrlKey: true })).toBeNull();
  expect(step('ArrowDown', { altKey: true })).toBeNull();
  expect(step('e', { singleKeys: false })).toBeNull();
  expect(step('ArrowDown', { singleKeys: false })).toBe('next');
});
