import { describe, expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { Addresses } from './addresses.ts';

function trusting(proxies = ''): Addresses {
  return new Addresses(readConfig({ PARLEY_TRUSTED_PROXIES: proxies }).trustedProxies);
}

describe('an address', () => {
  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2:ffff::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    [undefined, ''],
  ])('%s counts as %s', (remote, counted) => {
    expect(trusting().of(remote, undefined)).toBe(counted);
  });
});

describe('X-Forwarded-For', () => {
  test('is not believed unless a proxy is named', () => {
    expect(trusting().of('127.0.0.1', '203.0.113.7')).toBe('127.0.0.1');
    expect(trusting('127.0.0.1').of('198.51.100.1', '203.0.113.7')).toBe('198.51.100.1');
  });

  test('of a named proxy says who the client is', () => {
    expect(trusting('127.0.0.1').of('127.0.0.1', '203.0.113.7')).toBe('203.0.113.7');
    expect(trusting('127.0.0.1').of('::ffff:127.0.0.1', '203.0.113.7')).toBe('203.0.113.7');
    expect(trusting('fd00::/8').of('fd12::1', '2001:db8:1:2::9')).toBe('2001:db8:1:2::/64');
  });

  test('is believed as far as the proxies go, whatever the client wrote before', () => {
    const addresses = trusting('127.0.0.1, 10.0.0.0/8');
    expect(addresses.of('127.0.0.1', '1.1.1.1, 203.0.113.7, 10.1.2.3')).toBe('203.0.113.7');
    expect(addresses.of('127.0.0.1', '10.9.9.9')).toBe('10.9.9.9');
  });

  test.each(['', 'unknown', '203.0.113.7:1234', '<script>', ',,,'])(
    'that holds %j leaves it at the proxy',
    (header) => {
      expect(trusting('127.0.0.1').of('127.0.0.1', header)).toBe('127.0.0.1');
    },
  );
});

test('a proxy that is no address stops the start', () => {
  for (const proxies of ['nginx', '10.0.0.0/33', '10.0.0.0/', '::/129', '10.0.0.0/x']) {
    expect(() => trusting(proxies)).toThrow(/PARLEY_TRUSTED_PROXIES/);
  }
});
