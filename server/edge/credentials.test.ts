import { describe, expect, test } from 'vitest';
import { credentialsOf, HiddenCookie } from './credentials.ts';
import { OriginPolicy } from './origin.ts';

const origins = new OriginPolicy({ publicUrl: null, origins: ['https://friend.example'] });
const cookie = new HiddenCookie('parley', false);
const own = { host: 'localhost:4000', cookie: 'theme=dark; parley=secret; x=y' };

function read(headers: object) {
  return credentialsOf({ ...own, ...headers }, origins, cookie);
}

describe('a session cookie', () => {
  test('counts when our own page sends it', () => {
    expect(read({ origin: 'http://localhost:4000' })).toEqual({ token: 'secret', from: 'cookie' });
  });

  test('counts without an Origin only together with our own header', () => {
    expect(read({})).toBeNull();
    expect(read({ 'x-parley': 'web' })).toEqual({ token: 'secret', from: 'cookie' });
  });

  test.each([
    'http://evil.example',
    'http://localhost:5000',
    'http://sub.localhost:4000',
    'null',
    'https://friend.example',
  ])('does not count from %s, whatever else it sends', (origin) => {
    expect(read({ origin, 'x-parley': 'web' })).toBeNull();
  });

  test('is written for browsers to guard', () => {
    expect(cookie.write('t')).toBe('parley=t; Path=/; Max-Age=34560000; HttpOnly; SameSite=Lax');
    expect(new HiddenCookie('parley', true).write('t')).toBe(
      '__Host-parley=t; Path=/; Max-Age=34560000; HttpOnly; SameSite=Lax; Secure',
    );
    expect(cookie.erase()).toContain('Max-Age=0');
  });
});

test('a bearer token counts from anywhere, and before the cookie', () => {
  const headers = { origin: 'https://friend.example', authorization: 'Bearer abc-_1' };
  expect(read(headers)).toEqual({ token: 'abc-_1', from: 'bearer' });
});
