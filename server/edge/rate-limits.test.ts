import { describe, expect, test } from 'vitest';
import { ParleyError } from '../../protocol/errors.ts';
import { type RateLimitConfig, RateLimits } from './rate-limits.ts';

const config: RateLimitConfig = {
  messages: { burst: 2, perSecond: 1 },
  writes: { burst: 1, perSecond: 1 },
  signals: null,
  reads: { burst: 5, perSecond: 1 },
  people: 3,
  guests: { burst: 1, perSecond: 0.5 },
  guesses: null,
  connections: { burst: 1, perSecond: 10 },
};

function open(changes: Partial<RateLimitConfig> = {}) {
  const clock = { now: 0 };
  return { clock, limits: new RateLimits({ ...config, ...changes }, () => clock.now) };
}

/** @returns the wait, 0 where it passed */
function waitOf(action: () => void): number {
  try {
    action();
    return 0;
  } catch (error) {
    if (!(error instanceof ParleyError) || error.code !== 'rate_limited') throw error;
    return error.retryAfterMillis ?? Number.NaN;
  }
}

describe('rate limits', () => {
  test('of a person say how long to wait', () => {
    const { clock, limits } = open();
    const say = () => waitOf(() => limits.takeForPerson('ada', 'office', 'message:send'));
    expect([say(), say(), say()]).toEqual([0, 0, 1_000]);
    clock.now += 1_000;
    expect(say()).toBe(0);
  });

  test('of one kind do not touch the others', () => {
    const { limits } = open();
    const ask = (name: 'room:join' | 'room:leave' | 'room:list') =>
      waitOf(() => limits.takeForPerson('ada', 'office', name));
    expect([ask('room:join'), ask('room:leave'), ask('room:list')]).toEqual([0, 1_000, 0]);
  });

  test('of an address are those of so many people', () => {
    const { limits } = open();
    const say = () => waitOf(() => limits.takeForAddress('office', 'message:send'));
    expect(Array.from({ length: 8 }, say)).toEqual([0, 0, 0, 0, 0, 0, 334, 334]);
    expect(waitOf(() => limits.takeForAddress('home', 'message:send'))).toBe(0);
  });

  test('one who asks too much does not silence those who share the address', () => {
    const { limits } = open();
    const say = (who: string) =>
      waitOf(() => {
        limits.takeForAddress('office', 'message:send');
        limits.takeForPerson(who, 'office', 'message:send');
      });
    const flood = Array.from({ length: 100 }, () => say('mallory'));
    expect(flood.filter((wait) => wait === 0)).toHaveLength(2);
    expect([say('ada'), say('ada'), say('bo'), say('bo')]).toEqual([0, 0, 0, 0]);
  });

  test('of new guests and of connections are per address', () => {
    const { limits } = open();
    const join = () => waitOf(() => limits.takeForAddress('hall', 'guest:join'));
    const connect = () => waitOf(() => limits.takeForConnection('hall'));
    expect([join(), join(), connect(), connect()]).toEqual([0, 2_000, 0, 100]);
  });

  test('that are off let everything pass', () => {
    const { limits } = open({ messages: null, guests: null, connections: null, people: 0 });
    for (let i = 0; i < 1_000; i++) {
      limits.takeForAddress('office', 'message:send');
      limits.takeForAddress('office', 'room:list');
      limits.takeForAddress('office', 'guest:join');
      limits.takeForPerson('ada', 'office', 'message:send');
      limits.takeForPerson('ada', 'office', 'typing:set');
      limits.takeForConnection('office');
    }
    expect(waitOf(() => limits.takeForPerson('ada', 'office', 'room:join'))).toBe(0);
    expect(waitOf(() => limits.takeForPerson('ada', 'office', 'room:join'))).toBe(1_000);
  });
});
