import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onIdle } from './idle.ts';

const minute = 60_000;
const listeners = new Map<string, () => void>();
let said: boolean[];
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('addEventListener', (name: string, listener: () => void) => {
    listeners.set(name, listener);
  });
  vi.stubGlobal('removeEventListener', (name: string) => listeners.delete(name));
  said = [];
  stop = onIdle((idle) => said.push(idle));
});

afterEach(() => {
  stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('who touches the page now and then is not idle; who does not is, until they do again', () => {
  for (let i = 0; i < 5; i++) {
    vi.advanceTimersByTime(9 * minute);
    listeners.get('keydown')?.();
  }
  expect(said).toEqual([]);
  vi.advanceTimersByTime(11 * minute);
  expect(said).toEqual([true]);
  vi.advanceTimersByTime(60 * minute);
  listeners.get('pointermove')?.();
  listeners.get('pointermove')?.();
  expect(said).toEqual([true, false]);
  vi.advanceTimersByTime(10 * minute);
  expect(said).toEqual([true, false, true]);
});

test('nothing is heard any more after the end', () => {
  stop();
  expect(listeners.size).toBe(0);
  vi.advanceTimersByTime(60 * minute);
  expect(said).toEqual([]);
});
