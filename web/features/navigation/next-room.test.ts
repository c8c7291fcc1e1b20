import { expect, it } from 'vitest';
import { isUnread, nextRoom } from './next-room.ts';

function rooms(unread: Record<string, number>) {
  return Object.entries(unread).map(([slug, unread]) => ({ slug, unread, notify: 'all' as const }));
}

const some = rooms({ lobby: 0, bread: 2, cats: 0, dogs: 1 });

it.each<[string | undefined, 1 | -1, string]>([
  ['lobby', 1, 'bread'],
  ['dogs', 1, 'lobby'],
  ['lobby', -1, 'dogs'],
  [undefined, 1, 'lobby'],
  [undefined, -1, 'dogs'],
  ['gone', 1, 'lobby'],
])('from %s by %i comes %s', (from, step, expected) => {
  expect(nextRoom(some, from, step)?.slug).toBe(expected);
});

it.each<[string | undefined, 1 | -1, string]>([
  ['lobby', 1, 'bread'],
  ['bread', 1, 'dogs'],
  ['cats', -1, 'bread'],
  ['dogs', 1, 'bread'],
  [undefined, -1, 'dogs'],
])('from %s by %i the next unread is %s', (from, step, expected) => {
  expect(nextRoom(some, from, step, isUnread)?.slug).toBe(expected);
});

it('passes over what is muted', () => {
  expect(isUnread({ unread: 3, notify: 'nothing' })).toBe(false);
  expect(isUnread({ unread: 3, notify: 'mentions' })).toBe(true);
});

it('leads nowhere when nothing else is unread, or there is no other room', () => {
  expect(nextRoom(rooms({ lobby: 0, bread: 2 }), 'bread', 1, isUnread)).toBeUndefined();
  expect(nextRoom(rooms({ lobby: 3 }), 'lobby', 1)).toBeUndefined();
  expect(nextRoom([], undefined, -1)).toBeUndefined();
});
