import { describe, expect, test } from 'vitest';
import { OriginPolicy } from './origin.ts';

describe('without a configured address', () => {
  const policy = new OriginPolicy({ publicUrl: null, origins: ['https://friend.example'] });

  test.each([
    ['http://localhost:4000', 'localhost:4000'],
    ['http://127.0.0.1:4000', '127.0.0.1:4000'],
    ['http://192.168.1.20:4000', '192.168.1.20:4000'],
    ['http://[::1]:4000', '[::1]:4000'],
  ])('%s is our own page on %s', (origin, host) => {
    expect(policy.isOwn(origin, host)).toBe(true);
  });

  test.each([
    ['http://localhost:5000', 'localhost:4000', 'another port'],
    ['https://localhost', 'localhost', 'another scheme'],
    ['http://evil.example', 'localhost:4000', 'another host'],
    ['http://rebound.example:4000', 'rebound.example:4000', 'a name pointed at this machine'],
    ['http://localhost.evil.example:4000', 'localhost:4000', 'a look-alike'],
    ['null', 'localhost:4000', 'a sandboxed page'],
    ['file://', 'localhost:4000', 'a local file'],
    ['http://localhost:4000/', 'localhost:4000', 'not the form browsers send'],
    ['', 'localhost:4000', 'nothing'],
  ])('%s is not, on %s: %s', (origin, host) => {
    expect(policy.isAllowed(origin, host)).toBe(false);
  });

  test('a foreign origin that was named may connect, but is not our own', () => {
    expect(policy.isAllowed('https://friend.example', 'localhost:4000')).toBe(true);
    expect(policy.isOwn('https://friend.example', 'localhost:4000')).toBe(false);
    expect(policy.isAllowed('http://friend.example', 'localhost:4000')).toBe(false);
  });
});

test('with a configured address that origin is ours whatever the proxy puts into Host', () => {
  const policy = new OriginPolicy({ publicUrl: new URL('https://chat.example.org'), origins: [] });
  expect(policy.isOwn('https://chat.example.org', 'internal:4000')).toBe(true);
  expect(policy.isOwn('http://chat.example.org', 'chat.example.org')).toBe(false);
  expect(policy.isOwn('https://sub.chat.example.org', 'sub.chat.example.org')).toBe(false);
});
