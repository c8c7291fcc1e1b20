import { beforeEach, expect, test } from 'vitest';
import { itemKeys, readItem, removeItem, writeItem } from './local-store.ts';
import { belongsTo, readOwn, removeOwn, wipeOwn, writeOwn } from './personal-store.ts';

// Without a localStorage, as in a browser that refuses one: local-store.ts remembers by itself.
beforeEach(() => {
  for (const key of itemKeys('')) removeItem(key);
  belongsTo(null);
});

test('what one person keeps the next does not find', () => {
  belongsTo('ada');
  writeOwn('recent-rooms', 'tea');
  expect(readOwn('recent-rooms')).toBe('tea');
  belongsTo('bo');
  expect(readOwn('recent-rooms')).toBeNull();
  belongsTo('ada');
  expect(readOwn('recent-rooms')).toBeNull();
});

test('a session that the server has ended leaves what was typed, for its author alone', () => {
  belongsTo('ada');
  writeOwn('draft:room', 'half a sen');
  belongsTo(null);
  expect(readOwn('draft:room')).toBeNull();
  belongsTo('bo');
  expect(readOwn('draft:room')).toBeNull();
  belongsTo('ada');
  expect(readOwn('draft:room')).toBe('half a sen');
});

test('who signs out leaves nothing; choices about the device stay', () => {
  writeItem('theme', 'dark');
  belongsTo('ada');
  writeOwn('draft:room', 'half a sen');
  writeOwn('recent-rooms', 'tea');
  wipeOwn('ada');
  expect(itemKeys('')).toEqual(['theme']);
  expect(readItem('theme')).toBe('dark');
});

test('nobody is remembered while nobody is known, and nothing is lost by asking early', () => {
  belongsTo('ada');
  writeOwn('draft:a', 'one');
  writeOwn('draft:b', 'two');
  removeOwn('draft:a');
  belongsTo(null);
  writeOwn('draft:c', 'three');
  removeOwn('draft:b');
  belongsTo('ada');
  expect([readOwn('draft:a'), readOwn('draft:b'), readOwn('draft:c')]).toEqual([null, 'two', null]);
});
