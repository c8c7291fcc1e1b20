import { describe, expect, test } from 'vitest';
import type { RoomView } from '../../../client/views.ts';
import {
  type Arrangement,
  addSection,
  arrange,
  directId,
  favouritesId,
  isFavourite,
  moveRoom,
  moveRoomBy,
  moveSection,
  readArrangement,
  removeSection,
  renameSection,
  restId,
  sectionOf,
  shownRooms,
  toggleFavourite,
  toggleSection,
} from './arrange.ts';

const rooms = ['lobby', 'apples', 'bread', 'cheese'].map((id) => room(id));

function room(id: string, unread = 0): RoomView {
  return { id, kind: 'public', slug: id, name: id, topic: '', joined: true, unread } as RoomView;
}

/** Where something was said at this moment. */
function direct(id: string, lastAt: number): RoomView {
  return { ...room(id), kind: 'direct', lastAt };
}

/** "favourites: a b" for each section, with what is really there. */
function seen(arrangement: Arrangement, of = rooms): string[] {
  return arrange(of, arrangement)
    .filter(({ id, rooms }) => id !== directId || rooms.length > 0)
    .map(({ id, rooms }) => `${id}: ${rooms.map((room) => room.id).join(' ')}`.trim());
}

const unarranged = readArrangement(null);
const withSection = addSection(unarranged, {
  id: 'food',
  name: 'Food',
  rooms: ['bread'],
  collapsed: false,
});

describe('what was stored', () => {
  test('comes back as it was', () => {
    const arrangement = toggleFavourite(withSection, 'cheese');
    expect(readArrangement(JSON.stringify(arrangement))).toEqual(arrangement);
  });

  test.each([
    null,
    '',
    '{"sections":',
    '[]',
    'null',
    '{"sections":7}',
    '{"sections":[1,null,{"id":4}]}',
  ])('%s is no arrangement: the rooms stand in their usual order', (stored) => {
    expect(seen(readArrangement(stored))).toEqual([
      'favourites:',
      'rooms: lobby apples bread cheese',
    ]);
  });

  test('doubles, what has no name and what is no room are left out, and the two that are always there come first and last', () => {
    const stored = {
      sections: [
        { id: 'rooms', name: 'Renamed', rooms: ['cheese'] },
        { id: 'food', name: 'Food', rooms: ['bread', 'bread', 7, 'gone', 'apples'] },
        { id: 'food', name: 'Again', rooms: [] },
        { id: 'nameless', name: ' ', rooms: ['lobby'] },
        { id: 'favourites', rooms: ['apples'], collapsed: 'yes' },
      ],
    };
    const arrangement = readArrangement(JSON.stringify(stored));
    expect(seen(arrangement)).toEqual(['favourites: apples', 'food: bread', 'rooms: cheese lobby']);
    expect(sectionOf(arrangement, restId)?.name).toBe('');
    expect(sectionOf(arrangement, favouritesId)?.collapsed).toBe(false);
  });
});

describe('rooms', () => {
  test('a star moves a room to the top, and back to where it was', () => {
    const starred = toggleFavourite(withSection, 'bread');
    expect(isFavourite(starred, 'bread')).toBe(true);
    expect(seen(starred)).toEqual(['favourites: bread', 'food:', 'rooms: lobby apples cheese']);
    expect(seen(toggleFavourite(starred, 'bread'))).toEqual(seen(withSection));
  });

  test('moved before another, or to the end', () => {
    const moved = moveRoom(withSection, rooms, 'cheese', 'food', 'bread');
    expect(seen(moved)).toEqual(['favourites:', 'food: cheese bread', 'rooms: lobby apples']);
    expect(seen(moveRoom(moved, rooms, 'cheese', restId, null))).toEqual([
      'favourites:',
      'food: bread',
      'rooms: lobby apples cheese',
    ]);
  });

  test('moved out of the favourites a room has no star any more', () => {
    const moved = moveRoom(toggleFavourite(withSection, 'lobby'), rooms, 'lobby', 'food', null);
    expect(seen(moved)).toEqual(['favourites:', 'food: bread lobby', 'rooms: apples cheese']);
  });

  test('who comes back after leaving finds the room in its place', () => {
    const moved = moveRoom(unarranged, rooms, 'apples', restId, 'lobby');
    const without = rooms.filter(({ id }) => id !== 'apples');
    expect(seen(moved, without)).toEqual(['favourites:', 'rooms: lobby bread cheese']);
    const ordered = moveRoom(moved, without, 'cheese', restId, 'lobby');
    expect(seen(ordered).at(-1)).toContain('apples');
    expect(seen(moved)).toEqual(['favourites:', 'rooms: apples lobby bread cheese']);
  });

  test('a room that was not there when somebody ordered the others comes last', () => {
    const moved = moveRoom(unarranged, rooms, 'cheese', restId, 'lobby');
    expect(seen(moved, [room('new'), ...rooms])).toEqual([
      'favourites:',
      'rooms: cheese lobby apples bread new',
    ]);
  });

  test('by keyboard a room goes step by step, through the sections that show', () => {
    let arrangement = withSection;
    const steps = [];
    for (let i = 0; i < 4; i++) {
      arrangement = moveRoomBy(arrangement, rooms, 'cheese', -1);
      steps.push(seen(arrangement).slice(1).join(' | '));
    }
    expect(steps).toEqual([
      'food: bread | rooms: lobby cheese apples',
      'food: bread | rooms: cheese lobby apples',
      'food: bread cheese | rooms: lobby apples',
      'food: cheese bread | rooms: lobby apples',
    ]);
    for (let i = 0; i < 9; i++) arrangement = moveRoomBy(arrangement, rooms, 'cheese', 1);
    expect(seen(arrangement)).toEqual(['favourites:', 'food: bread', 'rooms: lobby apples cheese']);
  });
});

describe('direct rooms', () => {
  const mixed = [...rooms, direct('bo', 3), direct('cy', 7), direct('di', 5)];

  test('stand by themselves, with the latest words first', () => {
    expect(seen(unarranged, mixed)).toEqual([
      'favourites:',
      'rooms: lobby apples bread cheese',
      'direct: cy di bo',
    ]);
    expect(moveRoomBy(unarranged, mixed, 'bo', 1)).toBe(unarranged);
    expect(seen(moveRoom(unarranged, mixed, 'bo', directId, 'cy'), mixed).at(-1)).toBe(
      'direct: cy di bo',
    );
  });

  test('go into sections and among the favourites, not among the channels, nor these among them', () => {
    const moved = moveRoom(toggleFavourite(withSection, 'cy'), mixed, 'di', 'food', null);
    expect(seen(moved, mixed)).toEqual([
      'favourites: cy',
      'food: bread di',
      'rooms: lobby apples cheese',
      'direct: bo',
    ]);
    expect(moveRoom(moved, mixed, 'bo', restId, null)).toBe(moved);
    expect(moveRoom(moved, mixed, 'lobby', directId, null)).toBe(moved);
    const back = moveRoomBy(moved, mixed, 'di', 1);
    expect(seen(back, mixed).at(-1)).toBe('direct: di bo');
  });
});

describe('sections', () => {
  test('what was in a section that is taken away stands with the others, and comes back with it', () => {
    const removed = removeSection(withSection, 'food');
    expect(seen(removed)).toEqual(['favourites:', 'rooms: lobby apples bread cheese']);
    const food = sectionOf(withSection, 'food');
    expect(food && seen(addSection(removed, food, 1))).toEqual(seen(withSection));
    expect(removeSection(withSection, favouritesId)).toEqual(withSection);
  });

  test('are named by their owner, with at least and at most so much', () => {
    expect(sectionOf(renameSection(withSection, 'food', '  '), 'food')?.name).toBe('Food');
    expect(sectionOf(renameSection(withSection, 'food', '😀'.repeat(99)), 'food')?.name).toBe(
      '😀'.repeat(40),
    );
    expect(sectionOf(renameSection(withSection, restId, 'Mine'), restId)?.name).toBe('');
  });

  test('change places among each other, not with the first and the last', () => {
    const two = addSection(withSection, { id: 'b', name: 'B', rooms: [], collapsed: false });
    expect(seen(moveSection(two, 'b', -1)).map((line) => line.split(':')[0])).toEqual([
      'favourites',
      'b',
      'food',
      'rooms',
    ]);
    expect(moveSection(two, 'b', 1)).toBe(two);
    expect(moveSection(two, 'food', -1)).toBe(two);
  });

  test('a collapsed one still shows what is unread and what is open', () => {
    const collapsed = toggleSection(unarranged, restId);
    const section = arrange([room('a'), room('b', 2), room('c')], collapsed).at(-2);
    expect(section && shownRooms(section, 'c').map(({ id }) => id)).toEqual(['b', 'c']);
  });
});
