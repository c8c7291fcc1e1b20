import { expect, it } from 'vitest';
import { appliesIn, type Place } from './applies-in.ts';

it.each<[string, Place, boolean]>([
  ['Mod+K', 'text', true],
  ['Mod+K', 'field', true],
  ['Alt+ArrowDown', 'text', true],
  // It opens a select.
  ['Alt+ArrowDown', 'field', false],
  ['Escape', 'page', true],
  ['Escape', 'text', true],
  ['Escape', 'field', false],
  ['?', 'page', true],
  ['?', 'text', false],
  ['?', 'field', false],
])('%s in a %s', (keys, place, expected) => {
  expect(appliesIn(keys, place, true)).toBe(expected);
});

it('leaves single signs alone once they are turned off, and only these', () => {
  expect(appliesIn('?', 'page', false)).toBe(false);
  expect(appliesIn('Escape', 'page', false)).toBe(true);
  expect(appliesIn('Mod+/', 'page', false)).toBe(true);
});
