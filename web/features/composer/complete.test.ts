import { expect, test } from 'vitest';
import type { PeopleView } from '../../../client/views.ts';
import type { Message, Person, Role } from '../../../protocol/entities.ts';
import { strings } from '../../i18n/strings.ts';
import { completePerson } from './complete-person.ts';
import { completeRoom } from './complete-room.ts';
import { completeWide } from './complete-wide.ts';

function person(name: string): Person {
  return { id: name, name, role: 'guest' };
}

function room(here: readonly string[], away: readonly string[]): PeopleView {
  return {
    status: 'ready',
    count: here.length,
    roles: new Map(),
    crowded: false,
    here: here.map(person),
    more: 'none',
    away: away.map(person),
    complete: true,
  };
}

function by(authorId: string, seq: number): Message {
  return { id: `${seq}`, roomId: 'r', authorId, seq, version: seq, text: '', sentAt: 0 };
}

function names(query: string, people: PeopleView, messages: readonly Message[] = []): string[] {
  return completePerson(query, people, messages, 'Me').map(({ label }) => label);
}

test('who wrote last comes first, then who is here, then the others; never I', () => {
  const people = room(['Bo', 'Cy', 'Me'], ['Al', 'Di']);
  expect(names('', people, [by('Di', 1), by('Cy', 2), by('Me', 3)])).toEqual([
    'Cy',
    'Di',
    'Bo',
    'Al',
  ]);
});

test('a better match comes before whoever is here', () => {
  expect(names('an', room(['Bo Anders'], ['Ana']))).toEqual(['Ana', 'Bo Anders']);
});

test('a name with spaces, but not the sentence after it', () => {
  const people = room(['Ada Lovelace', 'Bo', 'Bo Anders'], []);
  expect(names('ada lo', people)).toEqual(['Ada Lovelace']);
  expect(names('Ada Lovelace ', people)).toEqual([]);
  expect(names('Bo is', people)).toEqual([]);
  expect(names('Bo a', people)).toEqual(['Bo Anders']);
});

test('after a whole handle or name and a space nobody is offered: Enter sends', () => {
  const mel = { ...person('Mel Ortega'), handle: 'mel' };
  const people = { ...room(['Bo', 'Bo Anders'], []), away: [mel] };
  expect(names('mel', people)).toEqual(['Mel Ortega']);
  expect(names('Mel ', people)).toEqual([]);
  expect(names('bo ', people)).toEqual([]);
  expect(names('mel o', people)).toEqual(['Mel Ortega']);
});

test('a person is inserted whole, a room by its address', () => {
  expect(completePerson('lo', room(['Ada Lovelace'], []), [], undefined)).toMatchObject([
    { inserts: '@Ada Lovelace ', ranges: [[4, 6]] },
  ]);
  const garden = { id: '1', slug: 'garden-plans', name: 'Garden plans', topic: 'Tomatoes' };
  expect(completeRoom('gapl', [garden], [])).toMatchObject([
    { inserts: '#garden-plans ', label: 'Garden plans', note: 'Tomatoes' },
  ]);
});

test('who has a handle is found by it, and mentioned so', () => {
  const people = { ...room([], []), here: [{ ...person('Ada Lovelace'), handle: 'countess' }] };
  expect(completePerson('count', people, [], undefined)).toMatchObject([
    { inserts: '@countess ', label: 'Ada Lovelace', note: '@countess', ranges: [] },
  ]);
});

test('many are mentioned at once by whoever may, with how many that reaches', () => {
  const people = { ...room(['Ada', 'Bo', 'Me'], ['Cy']), count: 3 };
  const place = {
    kind: 'public' as const,
    slug: 'tea',
    archivedAt: null,
    announceOnly: false,
    joined: true,
    role: 'member' as const,
  };
  const offered = (query: string, role: Role, announceOnly = false) =>
    completeWide(query, { ...place, announceOnly }, people, { role });
  expect(offered('ro', 'member')).toMatchObject([
    { inserts: '@room ', note: strings.reading.reaches.room(3) },
  ]);
  expect(offered('HER', 'member')).toMatchObject([
    { inserts: '@here ', note: strings.reading.reaches.here(2) },
  ]);
  expect(offered('ro', 'guest')).toEqual([]);
  expect(offered('ro', 'member', true)).toEqual([]);
  expect(offered('ro', 'admin', true)).toHaveLength(1);
});

test('joined rooms come first, each once', () => {
  const [a, b] = ['design', 'design-system'].map((slug) => ({
    id: slug,
    slug,
    name: slug,
    topic: '',
  }));
  if (!a || !b) throw new Error('two rooms');
  expect(completeRoom('des', [b], [a, b]).map(({ key }) => key)).toEqual([
    'design-system',
    'design',
  ]);
});
