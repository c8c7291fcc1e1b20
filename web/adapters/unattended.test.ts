import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onUnattended } from './unattended.ts';

const minute = 60_000;
const page = Object.assign(new EventTarget(), { hidden: false });

function turn(hidden: boolean): void {
  page.hidden = hidden;
  page.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', page);
  page.hidden = false;
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('a page that is looked at is left alone, and so is one that was only away for a moment', () => {
  const act = vi.fn();
  onUnattended(act);
  vi.advanceTimersByTime(60 * minute);
  turn(true);
  vi.advanceTimersByTime(0.9 * minute);
  turn(false);
  vi.advanceTimersByTime(60 * minute);
  expect(act).not.toHaveBeenCalled();
});

test('a page that nobody looks at is told within five minutes, and again if it was not the time', () => {
  const act = vi.fn();
  page.hidden = true;
  const stop = onUnattended(act);
  vi.advanceTimersByTime(5 * minute);
  expect(act).toHaveBeenCalled();
  const calls = act.mock.calls.length;
  vi.advanceTimersByTime(5 * minute);
  expect(act.mock.calls.length).toBeGreaterThan(calls);
  stop();
  act.mockClear();
  vi.advanceTimersByTime(60 * minute);
  expect(act).not.toHaveBeenCalled();
});
