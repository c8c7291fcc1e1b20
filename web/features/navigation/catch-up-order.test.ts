import { expect, it } from 'vitest';
import { catchUpOrder } from './catch-up-order.ts';

const room = (id: string, unread: number, mentions = 0, lastAt = 0) => ({
  id,
  unread,
  mentions,
  notify: 'all' as const,
  lastAt,
});

it('begins with who calls for the reader, then with the latest', () => {
  const rooms = [
    room('read', 0),
    room('old', 1, 0, 10),
    room('new', 1, 0, 20),
    room('called', 9, 1, 1),
    room('called-later', 3, 5, 2),
  ];
  expect(catchUpOrder([], rooms)).toEqual(['called-later', 'called', 'new', 'old']);
});

it('moves nothing that stands there, and puts what is said meanwhile at the end', () => {
  const before = ['old', 'gone', 'new'];
  const rooms = [room('old', 1, 0, 10), room('new', 2, 3, 50), room('loud', 1, 1, 60)];
  expect(catchUpOrder(before, rooms)).toEqual(['old', 'gone', 'new', 'loud']);
  expect(catchUpOrder(before, rooms.slice(0, 2))).toBe(before);
});
