import { expect, test } from 'vitest';
import { handleSchema } from './entities.ts';
import { handleFor } from './handle-for.ts';

test.each([
  ['Ada Lovelace', 'ada.lovelace'],
  ['Patrick O’Connell', 'patrick.oconnell'],
  ['  Björn  Þórsson ', 'björn.þórsson'],
  ['山本 結衣', '山本.結衣'],
  ['🎉', ''],
  ['a'.repeat(60), 'a'.repeat(30)],
])('the handle for %s', (name, handle) => {
  expect(handleFor(name)).toBe(handle);
});

test('what is suggested is allowed', () => {
  for (const name of ['Ada Lovelace', 'فاطمة الزهراء', 'Jean-Luc P.', 'x _ y', '2 Fast']) {
    expect(handleSchema.safeParse(handleFor(name)).success, name).toBe(true);
  }
});
