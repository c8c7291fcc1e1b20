import { expect, test } from 'vitest';
import { fuzzyMatch } from './fuzzy-match.ts';

/** The texts that match, best first. */
function ranked(query: string, texts: readonly string[]): string[] {
  return texts
    .flatMap((text) => {
      const match = fuzzyMatch(query, text);
      return match ? [{ text, score: match.score }] : [];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ text }) => text);
}

/** The text with what matched in brackets. */
function marked(query: string, text: string): string | null {
  const match = fuzzyMatch(query, text);
  if (!match) return null;
  let out = '';
  let at = 0;
  for (const [start, end] of match.ranges) {
    out += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return out + text.slice(at);
}

test('a beginning comes before the beginning of a word, that before the inside of one', () => {
  expect(ranked('an', ['Joanna', 'Bo Anders', 'Ana', 'Carl'])).toEqual([
    'Ana',
    'Bo Anders',
    'Joanna',
  ]);
});

test('of two that begin alike the whole one is first', () => {
  expect(ranked('design', ['design-system', 'design'])).toEqual(['design', 'design-system']);
});

test('initials, and letters left out', () => {
  expect(marked('al', 'Ada Lovelace')).toBe('[A]da [L]ovelace');
  expect(marked('gnrl', 'general')).toBe('[g]e[n]e[r]a[l]');
  expect(marked('nu', 'nextUnread')).toBe('[n]ext[U]nread');
});

test('after a space a word has to begin', () => {
  expect(marked('ada l', 'Ada Lovelace')).toBe('[Ada] [L]ovelace');
  expect(marked('des sy', 'design-system')).toBe('[des]ign-[sy]stem');
  expect(fuzzyMatch('ada l', 'Adalbert')).toBeNull();
});

test('case, accents and width do not count, on either side', () => {
  expect(marked('jose', 'JOSÉ María')).toBe('[JOSÉ] María');
  expect(marked('Émil', 'emilia')).toBe('[emil]ia');
  expect(marked('ada', 'ＡＤＡ')).toBe('[ＡＤＡ]');
  expect(marked('zoe', 'Zoe\u0308 B')).toBe('[Zoe]\u0308 B');
});

test('scripts without spaces match in the middle, Hangul while a syllable is being typed', () => {
  expect(marked('田', '山田太郎')).toBe('山[田]太郎');
  expect(marked('하', '한국')).toBe('[한]국');
});

test('what is scattered or not there does not match', () => {
  expect(fuzzyMatch('v', 'Lovelace')).toBeNull();
  expect(fuzzyMatch('oae', 'Ada Lovelace')).toBeNull();
  expect(fuzzyMatch('adam', 'Ada')).toBeNull();
  expect(fuzzyMatch('da', 'ad')).toBeNull();
});

test('letters that stand together win over earlier ones apart', () => {
  expect(marked('ada', 'Alda Ada')).toBe('Alda [Ada]');
});

test('an empty query matches everything alike', () => {
  expect(fuzzyMatch(' ', 'anything')).toEqual({ score: 0, ranges: [] });
});

test('emoji and lone surrogates do no harm', () => {
  expect(marked('bread', '🍞 bread')).toBe('🍞 [bread]');
  expect(fuzzyMatch('\ud83c', '🍞')).toBeNull();
});

test('a sigma is a sigma, at the end of what was typed and inside of a word', () => {
  expect(marked('ΟΔΟΣ', 'οδοσήμανση')).toBe('[οδοσ]ήμανση');
  expect(marked('οδος', 'ΟΔΟΣ')).toBe('[ΟΔΟΣ]');
});
