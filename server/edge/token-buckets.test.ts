import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TokenBuckets } from './token-buckets.ts';

const aLimit = fc.record({
  burst: fc.integer({ min: 1, max: 50 }),
  perSecond: fc.oneof(fc.integer({ min: 1, max: 200 }), fc.constantFrom(0.1, 0.5, 2.5)),
});
const waits = fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 1, maxLength: 200 });

function open(limit: { burst: number; perSecond: number }) {
  const clock = { now: 1_000_000 };
  return { clock, buckets: new TokenBuckets(limit, () => clock.now) };
}

describe('a token bucket', () => {
  test('gives its burst at once, then so many a second', () => {
    const { clock, buckets } = open({ burst: 20, perSecond: 10 });
    const taken = () =>
      Array.from({ length: 30 }, () => buckets.take('ada')).filter((w) => w === 0);
    expect(taken()).toHaveLength(20);
    expect(buckets.take('ada')).toBe(100);
    clock.now += 1_000;
    expect(taken()).toHaveLength(10);
    clock.now += 3_600_000;
    expect(taken()).toHaveLength(20);
  });

  test('is one for each key', () => {
    const { buckets } = open({ burst: 1, perSecond: 1 });
    expect([buckets.take('ada'), buckets.take('bo'), buckets.take('ada')]).toEqual([0, 0, 1_000]);
  });

  test('never gives more than burst and refill in any span of time', () => {
    fc.assert(
      fc.property(aLimit, waits, (limit, pauses) => {
        const { clock, buckets } = open(limit);
        const given: number[] = [];
        for (const pause of pauses) {
          clock.now += pause;
          if (buckets.take('ada') === 0) given.push(clock.now);
        }
        for (const [first, from] of given.entries()) {
          for (const [last, to] of given.entries()) {
            if (last < first) continue;
            const most = limit.burst + ((to - from) / 1_000) * limit.perSecond;
            expect(last - first + 1).toBeLessThanOrEqual(most + 0.01);
          }
        }
      }),
    );
  });

  test('has a token after the wait that it named, and none much before', () => {
    fc.assert(
      fc.property(aLimit, waits, (limit, pauses) => {
        const { clock, buckets } = open(limit);
        for (const pause of pauses) {
          clock.now += pause % 20;
          const wait = buckets.take('ada');
          if (wait === 0) continue;
          clock.now += wait - 1;
          expect(buckets.take('ada')).toBe(1);
          clock.now += 1;
          expect(buckets.take('ada')).toBe(0);
        }
      }),
    );
  });

  test('has a token again that was given back', () => {
    const { buckets } = open({ burst: 1, perSecond: 1 });
    buckets.take('ada');
    buckets.giveBack('ada');
    buckets.giveBack('ada');
    expect([buckets.take('ada'), buckets.take('ada')]).toEqual([0, 1_000]);
  });

  test('costs nobody more than one wait when the clock is put back', () => {
    const { clock, buckets } = open({ burst: 3, perSecond: 1 });
    for (let i = 0; i < 3; i++) buckets.take('ada');
    clock.now -= 3_600_000;
    const wait = buckets.take('ada');
    expect(wait).toBeLessThanOrEqual(1_000);
    clock.now += wait;
    expect(buckets.take('ada')).toBe(0);
  });
});

describe('the memory of token buckets', () => {
  test('lets go of those that are full again', () => {
    const { clock, buckets } = open({ burst: 10, perSecond: 10 });
    for (let i = 0; i < 1_000; i++) buckets.take(`early ${i}`);
    clock.now += 1_000;
    buckets.take('ada');
    clock.now += 1_000;
    buckets.take('ada');
    expect(buckets.size).toBeLessThanOrEqual(2);
  });

  test('does not grow with a million addresses at once', () => {
    const { buckets } = open({ burst: 10, perSecond: 0.001 });
    for (let i = 0; i < 1_000_000; i++) buckets.take(`address ${i}`);
    expect(buckets.size).toBeLessThanOrEqual(100_000);
  });

  test('lets go of one that is full because all was given back, and of no other', () => {
    const { buckets } = open({ burst: 2, perSecond: 1 });
    for (let i = 0; i < 1_000; i++) {
      buckets.take(`in vain ${i}`);
      buckets.giveBack(`in vain ${i}`);
    }
    expect(buckets.size).toBe(0);
    for (let i = 0; i < 2; i++) buckets.take('ada');
    buckets.giveBack('ada');
    expect([buckets.take('ada'), buckets.take('ada')]).toEqual([0, 1_000]);
  });

  test('keeps every bucket that is not full while there are few', () => {
    const { clock, buckets } = open({ burst: 2, perSecond: 1 });
    for (let second = 0; second < 100; second++) {
      clock.now += 500;
      buckets.take('ada');
    }
    // One a second is what came back; the burst went long ago.
    clock.now += 1_000;
    expect([0, 1].map(() => buckets.take('ada') === 0)).toEqual([true, false]);
  });
});
