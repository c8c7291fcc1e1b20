import { expect, test } from 'vitest';
import { callsFor } from './calls-for.ts';

test('of a room counts what its reader wants to be told of', () => {
  const room = { unread: 5, mentions: 2 };
  expect(callsFor([{ ...room, notify: 'all' }])).toEqual(room);
  expect(callsFor([{ ...room, notify: 'mentions' }])).toEqual({ unread: 2, mentions: 2 });
  expect(callsFor([{ ...room, notify: 'nothing' }])).toEqual({ unread: 0, mentions: 0 });
});
