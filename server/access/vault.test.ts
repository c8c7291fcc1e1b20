import { expect, test } from 'vitest';
import type { Store } from '../store/store.ts';
import { Vault } from './vault.ts';

/** A store of which only the key is asked. */
const storeWith = (key: string) =>
  ({ read: async () => Buffer.from(key.padEnd(32)) }) as unknown as Store;
const plain = new Uint8Array([1, 2, 3]);

test.each([null, 'a secret of the settings, at random'])(
  'what is sealed with %s is opened for its owner alone',
  async (secret) => {
    const vault = new Vault(storeWith('one'), secret);
    const sealed = await vault.seal(plain, 'ada');
    expect(await vault.open(sealed, 'ada')).toEqual(plain);
    expect(await vault.open(sealed, 'bo')).toBeNull();
    expect(await vault.seal(plain, 'ada')).not.toEqual(sealed);
    for (let at = 0; at < sealed.length; at++) {
      const other = sealed.map((byte, i) => (i === at ? byte ^ 1 : byte));
      expect(await vault.open(other, 'ada')).toBeNull();
    }
    expect(await vault.open(sealed.subarray(0, 20), 'ada')).toBeNull();
  },
);

test('a secret that is set opens what was sealed before, and nobody else opens what it sealed', async () => {
  const [without, before] = [
    new Vault(storeWith('one'), null),
    await new Vault(storeWith('one'), null).seal(plain, 'ada'),
  ];
  const vault = new Vault(storeWith('one'), 'secret');
  expect(await vault.open(before, 'ada')).toEqual(plain);
  const sealed = await vault.seal(plain, 'ada');
  expect(await without.open(sealed, 'ada')).toBeNull();
  expect(await new Vault(storeWith('one'), 'another').open(sealed, 'ada')).toBeNull();
  expect(await new Vault(storeWith('two'), 'secret').open(sealed, 'ada')).toEqual(plain);
});
