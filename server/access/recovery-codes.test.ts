import { expect, test } from 'vitest';
import { hashRecoveryCode, newRecoveryCodes } from './recovery-codes.ts';

test('recovery codes are ten, differ, and can be written down', () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes)
    expect(code).toMatch(/^([0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}$/);
});

test('one is the same however it is typed', () => {
  const hash = hashRecoveryCode('7k3m-90xq-w2ab-c4d1');
  for (const typed of ['7K3M 90XQ W2AB C4D1', '7k3m9oxqw2abc4dl', ' 7k3m-9Oxq-w2ab-c4di\n']) {
    expect(hashRecoveryCode(typed)).toEqual(hash);
  }
  expect(hashRecoveryCode('7k3m-90xq-w2ab-c4d2')).not.toEqual(hash);
});
