import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  characters,
  hasVisibleCharacter,
  isSoundText,
  nameKey,
  normaliseLine,
  normaliseText,
} from './text.ts';

describe('text of several lines', () => {
  test('becomes NFC with line feeds only', () => {
    expect(normaliseText('Cafe\u0301\r\nau\rlait\u2028!')).toBe('Café\nau\nlait\n!');
  });

  test('loses control characters and bidi overrides, keeps tabs and breaks', () => {
    expect(normaliseText('a\u0007b\u009bc\td\ne \u202egpj.exe\u202c')).toBe('abc\td\ne gpj.exe');
  });

  test('loses blank edges but not inner ones', () => {
    expect(normaliseText('\n  \n two\n\n lines  \n')).toBe('two\n\n lines');
  });

  test.each([
    '👩‍👩‍👧‍👦 family',
    '🏴󠁧󠁢󠁥󠁮󠁧󠁿 England',
    '👍🏽',
    'می‌خواهم',
    'क्‍ष',
    'שלום\u200f!',
    '日本語',
    'ไทย',
    'ﷺ',
  ])('keeps every script and emoji whole: %s', (text) => {
    expect(normaliseText(text)).toBe(text.normalize('NFC'));
  });

  test('normalising twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normaliseText(text);
        expect(normaliseText(once)).toBe(once);
      }),
    );
  });
});

describe('names', () => {
  test('are one line with single spaces and no invisible characters', () => {
    expect(normaliseLine('  Ada\t\n  Love\u200blace\u2060 ')).toBe('Ada Lovelace');
  });

  test('are the same whatever their case, width, joiners and spaces', () => {
    for (const name of [
      'ada lovelace',
      'ADA  Lovelace',
      'Ａｄａ Lovelace',
      'Ada\u200dLovelace',
      '\u2800Ada Lovelace\u2800',
      'Ada\ufff9 Lovelace\u{13437}',
      'Ada\u3164Lovelace',
    ])
      expect(nameKey(name)).toBe('adalovelace');
    expect(nameKey('Ada')).not.toBe(nameKey('Adah'));
  });

  test('normalising twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normaliseLine(text);
        expect(normaliseLine(once)).toBe(once);
      }),
    );
  });
});

test('a character is a code point', () => {
  expect(characters('😀a日')).toBe(3);
  expect(characters('')).toBe(0);
});

test('joiners, marks and spaces alone are nothing to see', () => {
  for (const text of ['', ' ', '\u200d', '\u0301', '\u200b\u2060', '\u3164', '\u2800', '\u115f']) {
    expect(hasVisibleCharacter(text)).toBe(false);
  }
  for (const text of ['a', '😀', '日', '!', '٣']) expect(hasVisibleCharacter(text)).toBe(true);
});

test('lone surrogates and NUL are not sound', () => {
  expect(isSoundText('fine 😀')).toBe(true);
  expect(isSoundText('half \ud83d')).toBe(false);
  expect(isSoundText('nul \0')).toBe(false);
});
