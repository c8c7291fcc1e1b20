import { expect, it } from 'vitest';
import type { RoomView } from '../../../client/views.ts';
import { roomView } from '../../../test/kit/room-view.ts';
import { beginWith } from './begin-with.ts';
import type { SwitcherEntry } from './switcher-entry.ts';

function room(slug: string, some: Partial<RoomView> = {}): SwitcherEntry {
  const view = roomView(slug, { lastSeq: 9, readSeq: 9, ...some });
  return { kind: 'room', key: slug, name: slug, room: view };
}

const entries = [
  room('lobby'),
  room('bread', { unread: 3, lastAt: 5 }),
  room('cats', { unread: 1, lastAt: 9 }),
  room('dogs', { unread: 2, mentions: 1 }),
  room('eggs'),
  { kind: 'action', key: 'theme', name: 'Theme', id: 'theme' },
] satisfies SwitcherEntry[];

function begun(recent: readonly string[], open?: string): Record<string, string[]> {
  return Object.fromEntries(
    beginWith(entries, recent, open).map(({ kind, entries }) => [
      kind,
      entries.map(({ key }) => key),
    ]),
  );
}

it('begins with the room before this one, so that Enter goes back', () => {
  expect(begun(['eggs', 'lobby'], 'eggs').recent).toEqual(['lobby']);
});

it('shows what else is unread: who calls for me first, then the latest', () => {
  expect(begun(['cats'], undefined)).toEqual({
    recent: ['cats'],
    unread: ['dogs', 'bread'],
    actions: ['theme'],
  });
});

it('leaves out rooms that one has left since, and groups without anything', () => {
  expect(begun(['gone'], 'dogs')).toEqual({ unread: ['cats', 'bread'], actions: ['theme'] });
  expect(beginWith([], ['gone'], undefined)).toEqual([]);
});
