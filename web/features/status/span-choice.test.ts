import { expect, test } from 'vitest';
import { spanChoices, spanOf } from './span-choice.ts';

const at = (text: string) => new Date(text).getTime();

test.each([
  ['a Friday', '2026-11-20T15:30:00', '2026-11-21T00:00:00', '2026-11-23T00:00:00'],
  ['a Sunday', '2026-11-22T23:59:00', '2026-11-23T00:00:00', '2026-11-23T00:00:00'],
  ['a Monday', '2026-11-23T00:00:00', '2026-11-24T00:00:00', '2026-11-30T00:00:00'],
  ['new year', '2026-12-31T10:00:00', '2027-01-01T00:00:00', '2027-01-04T00:00:00'],
])('on %s the day and the week end at midnight', (_day, now, today, week) => {
  expect(at(now) + (spanOf('today', at(now)) ?? 0)).toBe(at(today));
  expect(at(now) + (spanOf('week', at(now)) ?? 0)).toBe(at(week));
});

test('nothing that ends has ended before it began', () => {
  for (const choice of spanChoices)
    expect(spanOf(choice, at('2026-11-20T15:30')) ?? 1).toBeGreaterThan(0);
});
