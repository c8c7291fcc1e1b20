import { describe, expect, test } from 'vitest';
import { nextHold } from './use-scroll.ts';

const still = { moved: 0, grown: 0 };

describe('at the bottom', () => {
  test('growth is followed', () => {
    expect(nextHold('bottom', false, true, { moved: 0, grown: 300 })).toBe('bottom');
  });

  test('rows that turn out lower than estimated are no scrolling', () => {
    expect(nextHold('bottom', false, true, { moved: -80, grown: -80 })).toBe('bottom');
  });

  test('scrolling up stays there, until one is down again', () => {
    expect(nextHold('bottom', false, true, { moved: -200, grown: 0 })).toBe('place');
    expect(nextHold('place', false, true, still)).toBe('place');
    expect(nextHold('place', true, true, still)).toBe('bottom');
  });
});

describe('at a spot somebody was led to', () => {
  test('arrivals do not move it', () => {
    expect(nextHold('spot', false, true, { moved: 0, grown: 60 })).toBe('spot');
  });

  test('it holds while nobody looks, and ends once everything was seen', () => {
    expect(nextHold('spot', true, false, still)).toBe('spot');
    expect(nextHold('spot', true, true, still)).toBe('bottom');
  });

  test('scrolling lets go of it', () => {
    expect(nextHold('spot', false, true, { moved: 40, grown: 0 })).toBe('place');
  });
});
