import { expect, it, vi } from 'vitest';
import { isOffered, offerAction, runAction } from './offered-actions.ts';

it('runs what was offered last, and falls back to what was there before', () => {
  const [below, above] = [vi.fn(), vi.fn()];
  const takeBelow = offerAction('details', below);
  const takeAbove = offerAction('details', above);
  expect(runAction('details')).toBe(true);
  expect([below.mock.calls.length, above.mock.calls.length]).toEqual([0, 1]);
  takeAbove();
  expect(runAction('details')).toBe(true);
  expect([below.mock.calls.length, above.mock.calls.length]).toEqual([1, 1]);
  takeBelow();
  expect(isOffered('details')).toBe(false);
  expect(runAction('details')).toBe(false);
});

it('takes back only the one offer when the same is made twice', () => {
  const run = vi.fn();
  const takeFirst = offerAction('theme', run);
  const takeSecond = offerAction('theme', run);
  takeFirst();
  takeFirst();
  expect(isOffered('theme')).toBe(true);
  takeSecond();
  expect(isOffered('theme')).toBe(false);
});
