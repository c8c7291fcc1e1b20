import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dropFromTurn, inNextTurn } from './render-turns.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.advanceTimersByTime(1_000);
});
afterEach(() => {
  vi.useRealTimers();
});

test('what changes after a calm time is shown at once; a flood once a frame, each listener once', async () => {
  const first = vi.fn();
  const second = vi.fn();
  inNextTurn(first);
  await Promise.resolve();
  expect(first).toHaveBeenCalledTimes(1);
  for (let i = 0; i < 100; i++) {
    inNextTurn(first);
    inNextTurn(second);
    await Promise.resolve();
  }
  expect(first).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(20);
  expect(first).toHaveBeenCalledTimes(2);
  expect(second).toHaveBeenCalledTimes(1);
});

test('who has left is not called', async () => {
  const gone = vi.fn();
  inNextTurn(gone);
  dropFromTurn(gone);
  await Promise.resolve();
  vi.advanceTimersByTime(20);
  expect(gone).not.toHaveBeenCalled();
});
