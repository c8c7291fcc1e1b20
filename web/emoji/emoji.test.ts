import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compactNames, compactTable } from './compact-emoji.ts';
import { emojiSet } from './emoji-set.ts';
import { searchEmoji } from './search-emoji.ts';
import { withTone } from './with-tone.ts';

function read(path: string) {
  const url = new URL(`../../node_modules/emojibase-data/${path}`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8'));
}

const table = compactTable(read('en/data.json'), read('en/shortcodes/emojibase.json'));

function inLanguage(language: string, drawn = 100) {
  return emojiSet(table, compactNames(read(`${language}/data.json`)), drawn);
}

/** The best few. */
function found(query: string, language = 'en', often: readonly string[] = []): string {
  const hits = searchEmoji(query, inLanguage(language).all, often);
  return hits
    .slice(0, 5)
    .map(({ emoji }) => emoji)
    .join('');
}

test('every language names every emoji, in the order of the table', () => {
  for (const language of ['en', 'de', 'es', 'fr', 'ja', 'zh']) {
    const { all, byEmoji } = inLanguage(language);
    expect(all.length).toBe(table.length);
    expect(all.filter(({ name }) => name === '')).toEqual([]);
    expect(byEmoji.get('🇯🇵')?.group).toBe('flags');
  }
});

test('a shortcode before a name, a name before a keyword', () => {
  expect(found('tada')).toMatch(/^🎉/);
  expect(found('+1')).toMatch(/^👍/);
  expect(found('joy')).toMatch(/^😂/);
  expect(found('cat')).toMatch(/^🐈/);
  expect(found('hea')).toMatch(/^❤️/);
  expect(found('thumbs_up')).toMatch(/^👍/);
});

test('in the words of the language, with or without accents, and by the English shortcode', () => {
  expect(found('fete cotillons', 'fr')).toMatch(/^🎉/);
  expect(found('daumen', 'de')).toContain('👍');
  expect(found('tada', 'de')).toMatch(/^🎉/);
  expect(found('ねこ', 'ja')).toMatch(/^🐱/);
});

test('all words have to be there, and words that begin elsewhere do not count', () => {
  expect(found('red heart')).toMatch(/^❤️/);
  expect(found('heart zebra')).toBe('');
  expect(found('abbit')).toBe('');
});

test('of two that fit alike the one used more comes first', () => {
  expect(found('heart', 'en', ['💝', '🎉'])).toMatch(/^❤️💝/);
  expect(found('smile', 'en', ['😸'])).not.toMatch(/^😸/);
});

test('what the device cannot draw is not there', () => {
  expect(inLanguage('en', 15).byEmoji.has('\u{1faea}')).toBe(false);
  expect(inLanguage('en', 17).byEmoji.has('\u{1faea}')).toBe(true);
});

test('a tone of skin, for one and for two', () => {
  expect(withTone('👍', 1, 3)).toBe('👍🏽');
  expect(withTone('✌️', 1, 1)).toBe('✌🏻');
  expect(withTone('🧑‍🤝‍🧑', 2, 5)).toBe('🧑🏿‍🤝‍🧑🏿');
  expect(withTone('🍞', 0, 5)).toBe('🍞');
  expect(withTone('👍', 1, 0)).toBe('👍');
});
