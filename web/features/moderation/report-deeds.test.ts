import { expect, test } from 'vitest';
import type { Place } from '../../../client/may-in-room.ts';
import { reportDeeds } from './report-deeds.ts';

const room: Place = {
  kind: 'public',
  slug: 'tea',
  archivedAt: null,
  announceOnly: false,
  joined: true,
  role: 'moderator',
};
const report = (authorRole: 'member' | 'moderator' | 'owner' | null, isDeleted = false) => ({
  isDeleted,
  place: { roomId: 'tea', seq: 1, authorRole },
});
const member = { role: 'member' } as const;
const admin = { role: 'admin' } as const;
const settled = ['handled', 'dismissed'];

test('a moderator mutes and removes who is below them in the room, and nobody else', () => {
  const deeds = (authorRole: Parameters<typeof report>[0], author = member) =>
    reportDeeds({ report: report(authorRole), room, author, me: member });
  const below = ['message-removed', 'member-muted', 'member-removed', ...settled];
  expect(deeds('member')).toEqual(below);
  expect(deeds('moderator')).toEqual(['message-removed', ...settled]);
  expect(deeds('owner')).toEqual(['message-removed', ...settled]);
});

test('who is not in the room any more is not muted or removed, and what is deleted stays so', () => {
  const here = { room, author: member, me: member };
  expect(reportDeeds({ report: report(null), ...here })).toEqual(['message-removed', ...settled]);
  expect(reportDeeds({ report: report(null, true), ...here })).toEqual(settled);
});

test('nobody is removed from the lobby, and nothing is done in an archive', () => {
  const about = { report: report('member'), author: member, me: member };
  expect(reportDeeds({ ...about, room: { ...room, slug: 'lobby' } })).toEqual([
    'message-removed',
    'member-muted',
    ...settled,
  ]);
  expect(reportDeeds({ ...about, room: { ...room, archivedAt: 1 } })).toEqual(settled);
});

test('of a room that an admin is not in there are the account and what is said of the report', () => {
  const about = { report: { isDeleted: false, place: null }, room: null, me: admin };
  expect(reportDeeds({ ...about, author: member })).toEqual(['person-deactivated', ...settled]);
  expect(reportDeeds({ ...about, author: admin })).toEqual(settled);
  expect(reportDeeds({ ...about, author: undefined })).toEqual(settled);
});
