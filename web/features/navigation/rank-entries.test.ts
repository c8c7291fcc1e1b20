import { describe, expect, it } from 'vitest';
import { roomView } from '../../../test/kit/room-view.ts';
import { rankEntries } from './rank-entries.ts';
import type { SwitcherEntry } from './switcher-entry.ts';
import { switcherQuery } from './switcher-query.ts';

function roomEntry(name: string, unread = 0): SwitcherEntry {
  return {
    kind: 'room',
    key: `room-${name}`,
    name,
    room: roomView(name, { lastSeq: unread, unread }),
  };
}

const entries: SwitcherEntry[] = [
  roomEntry('lobby'),
  roomEntry('garden plans'),
  roomEntry('gallery'),
  {
    kind: 'person',
    key: 'person-gail',
    name: 'Gail Parker',
    person: { id: 'gail', name: 'Gail Parker', role: 'guest' },
    whereabouts: { room: roomView('lobby'), said: null },
  },
  { kind: 'action', key: 'action-theme', name: 'Go dark', id: 'theme' },
];

function names(typed: string, recent: readonly string[] = [], among = entries): string[] {
  return rankEntries(among, switcherQuery(typed), recent).map(({ entry }) =>
    entry.kind === 'new-room' ? `+ ${entry.name}` : entry.name,
  );
}

it('finds rooms, people and actions by a few letters, and can make what is not there', () => {
  expect(names('gp')).toEqual(['garden plans', 'Gail Parker', '+ gp']);
  expect(names('nothing like it')).toEqual(['+ nothing like it']);
});

describe('a first sign', () => {
  it.each([
    ['#ga', ['gallery', 'garden plans', '+ ga']],
    ['@ga', ['Gail Parker']],
    ['> go', ['Go dark']],
    ['#', ['lobby', 'garden plans', 'gallery']],
    ['@', ['Gail Parker']],
    ['>', ['Go dark']],
  ])('%s', (typed, expected) => {
    expect(names(typed)).toEqual(expected);
  });
});

it('puts the room first that one was in, of two that match alike', () => {
  expect(names('#ga', ['garden-plans'])[0]).toBe('garden plans');
  expect(names('#ga', ['lobby', 'gallery', 'garden-plans'])[0]).toBe('gallery');
});

it('puts what is unread first, of two that match alike', () => {
  const pair = [roomEntry('team one'), roomEntry('team two', 3)];
  expect(names('team', [], pair).slice(0, 2)).toEqual(['team two', 'team one']);
});

it('does not let a habit overrule a name that is spelt out', () => {
  const pair = [roomEntry('my gallery'), roomEntry('gallery')];
  expect(names('gallery', ['my-gallery'], pair)[0]).toBe('gallery');
});

it('offers no second room of the same name', () => {
  expect(names('Garden  PLANS')).not.toContain('+ Garden  PLANS');
  expect(names('@garden plans')).toEqual([]);
});

it('shows no more rows than somebody looks through', () => {
  const many = Array.from({ length: 500 }, (_, i) => roomEntry(`room ${i}`));
  expect(names('room', [], many)).toHaveLength(51);
});

it('finds people by their handle, direct rooms among people, and groups by whom they do not name', () => {
  const some: SwitcherEntry[] = [
    {
      kind: 'person',
      key: 'person-k',
      name: 'Kim',
      person: { id: 'k', name: 'Kim', role: 'member', handle: 'xenia.k' },
      whereabouts: null,
    },
    { kind: 'room', key: 'r', name: 'Xaver', room: { ...roomView('Xaver'), kind: 'direct' } },
    {
      kind: 'room',
      key: 'g',
      name: 'Ada and 3 others',
      room: { ...roomView('Ada, Bo, Cy, Xu'), kind: 'group' },
    },
  ];
  expect(names('@x', [], some).sort()).toEqual(['Kim', 'Xaver']);
  expect(names('xu', [], some)).toEqual(['Ada and 3 others', '+ xu']);
});
