import { expect, test } from 'vitest';
import { idSchema } from './ids.ts';
import { newId } from './uuid.ts';

test('an id is a version 7 UUID that carries the time it was made', () => {
  const now = Date.UTC(2030, 0, 2, 3, 4, 5, 678);
  const id = newId(now);
  expect(idSchema.safeParse(id).success).toBe(true);
  expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(now);
});

test('ids made in one millisecond are unique and sort in the order of their making', () => {
  const now = Date.UTC(2031, 0, 1);
  const ids = Array.from({ length: 10_000 }, () => newId(now));
  expect(new Set(ids).size).toBe(ids.length);
  expect([...ids].sort()).toEqual(ids);
});

test('a clock that steps back does not break the order', () => {
  const before = newId(Date.UTC(2032, 0, 1));
  expect(newId(Date.UTC(2031, 0, 1)) > before).toBe(true);
});
