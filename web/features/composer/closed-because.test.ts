import { expect, test } from 'vitest';
import type { RoomView } from '../../../client/views.ts';
import type { Person } from '../../../protocol/entities.ts';
import { closedBecause } from './closed-because.ts';

const me: Person = { id: 'ada', name: 'Ada', role: 'member' };
const bo: Person = { id: 'bo', name: 'Bo', role: 'member' };
const nobody = new Map();
const open = {
  kind: 'public',
  slug: 'tea',
  people: [],
  archivedAt: null,
  announceOnly: false,
  joined: true,
  role: 'member',
} as unknown as RoomView;

test('a room is open to its members, also when a mute has passed', () => {
  expect(closedBecause(open, me, nobody, 10)).toBeNull();
  expect(closedBecause({ ...open, mutedUntil: 10 }, me, nobody, 10)).toBeNull();
});

test('a mute closes it until its end, or without one, to all but those who own it', () => {
  const muted = { ...open, mutedUntil: 11 };
  expect(closedBecause(muted, me, nobody, 10)).toEqual({ why: 'muted', until: 11 });
  const endless = { ...open, mutedUntil: null };
  expect(closedBecause(endless, me, nobody, 10)).toEqual({ why: 'muted', until: null });
  expect(closedBecause({ ...muted, role: 'owner' }, me, nobody, 10)).toBeNull();
  expect(closedBecause(muted, { ...me, role: 'admin' }, nobody, 10)).toBeNull();
});

test('the archive, announcements, and a block of the other one close it', () => {
  expect(closedBecause({ ...open, archivedAt: 1 }, me, nobody, 10)).toEqual({ why: 'archived' });
  const announced = { ...open, announceOnly: true };
  expect(closedBecause(announced, me, nobody, 10)).toEqual({ why: 'announced' });
  expect(closedBecause({ ...announced, role: 'moderator' }, me, nobody, 10)).toBeNull();
  const direct: RoomView = { ...open, kind: 'direct', people: [bo] };
  const blocked = new Map([[bo.id, { person: bo, at: 1 }]]);
  expect(closedBecause(direct, me, blocked, 10)).toEqual({ why: 'blocked', person: bo });
  expect(closedBecause({ ...open, kind: 'group', people: [bo] }, me, blocked, 10)).toBeNull();
});
