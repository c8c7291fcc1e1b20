import { expect, it } from 'vitest';
import { matchesKeys, type Press } from './matches-keys.ts';

function press(key: string, held: Partial<Press> = {}): Press {
  return {
    key,
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...held,
  };
}

it.each<[string, Press, string, boolean, boolean]>([
  ['Ctrl+K', press('k', { ctrlKey: true }), 'Mod+K', false, true],
  ['Ctrl+K on a Mac, which deletes a line', press('k', { ctrlKey: true }), 'Mod+K', true, false],
  ['⌘K', press('k', { metaKey: true }), 'Mod+K', true, true],
  ['⌃⌘K', press('k', { metaKey: true, ctrlKey: true }), 'Mod+K', true, false],
  ['Ctrl+Shift+K', press('K', { ctrlKey: true, shiftKey: true }), 'Mod+K', false, false],
  ['AltGr+K', press('k', { ctrlKey: true, altKey: true }), 'Mod+K', false, false],
  ['K alone', press('k'), 'Mod+K', false, false],
  ['Ctrl+K in Cyrillic', press('л', { ctrlKey: true, code: 'KeyK' }), 'Mod+K', false, true],
  ['Dvorak: T stands on K', press('t', { ctrlKey: true, code: 'KeyK' }), 'Mod+K', false, false],
  ['Alt+↓', press('ArrowDown', { altKey: true }), 'Alt+ArrowDown', false, true],
  [
    'Alt+Shift+↓',
    press('ArrowDown', { altKey: true, shiftKey: true }),
    'Alt+ArrowDown',
    false,
    false,
  ],
  ['? with Shift', press('?', { shiftKey: true }), '?', false, true],
  ['? on a layout without Shift', press('?'), '?', false, true],
  [
    'Ctrl+/ with Shift, as in German',
    press('/', { ctrlKey: true, shiftKey: true }),
    'Mod+/',
    false,
    true,
  ],
  ['Escape', press('Escape'), 'Escape', false, true],
  ['Shift+Escape', press('Escape', { shiftKey: true }), 'Escape', false, false],
])('%s', (_what, pressed, keys, apple, expected) => {
  expect(matchesKeys(pressed, keys, apple)).toBe(expected);
});
