import { expect, test } from 'vitest';
import { findMentions, mentionCandidates } from './mentions.ts';

const names = ['Ada', 'Ada Lovelace', 'Bo', 'Zoë', 'Οδυσσεύς Αθ', '小明', 'Li 2', '🦊'];

/** What is found: as it stands in the text, and whom it means. */
function found(text: string, known: readonly string[] = names): string[] {
  return findMentions(text, known).map(
    ({ start, end, name }) => `${text.slice(start, end)} → ${name}`,
  );
}

test.each([
  ['@Ada', ['@Ada → Ada']],
  ['hello @Ada, and @Bo!', ['@Ada → Ada', '@Bo → Bo']],
  ['(@bo)', ['@bo → Bo']],
  ['"@Bo"’s', ['@Bo → Bo']],
  ['@Ada\nnext line', ['@Ada → Ada']],
  ['@@Bo', []],
  ['no one', []],
  ['@', []],
  ['@ Bo', []],
])('finds names after an at sign: %j', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test('takes the longest of names that begin alike', () => {
  expect(found('@Ada Lovelace wrote')).toEqual(['@Ada Lovelace → Ada Lovelace']);
  expect(found('@Ada Love wrote')).toEqual(['@Ada → Ada']);
  expect(found('@Ada Lovelaces wrote')).toEqual(['@Ada → Ada']);
});

test('goes by the same rule as names themselves: case, forms, spaces and joiners do not matter', () => {
  expect(found('@ADA  lovelace')).toEqual(['@ADA  lovelace → Ada Lovelace']);
  expect(found('@adalovelace')).toEqual(['@adalovelace → Ada Lovelace']);
  expect(found('@ｚoe\u0308 and @ZOË')).toEqual(['@ｚoe\u0308 → Zoë', '@ZOË → Zoë']);
  expect(found('@Zoe')).toEqual([]);
  expect(found('@ΟΔΥΣΣΕΎΣ ΑΘ')).toEqual(['@ΟΔΥΣΣΕΎΣ ΑΘ → Οδυσσεύς Αθ']);
  expect(found('@a\u200dda')).toEqual(['@a\u200dda → Ada']);
});

test('begins and ends between words', () => {
  expect(found('bo@Ada')).toEqual([]);
  expect(found('mail ada@bo.example')).toEqual([]);
  expect(found('https://example.org/@Ada')).toEqual([]);
  expect(found('@Adam')).toEqual([]);
  expect(found('@Ada_')).toEqual([]);
  expect(found('@Li 23')).toEqual([]);
  expect(found('@Li 2.')).toEqual(['@Li 2 → Li 2']);
});

test('needs no spaces in scripts that have none', () => {
  expect(found('你好@小明请看')).toEqual(['@小明 → 小明']);
  expect(found('@Boさん')).toEqual(['@Bo → Bo']);
});

test('finds names outside the plane of letters, and stays on whole characters', () => {
  expect(found('🎉@🦊🎉')).toEqual(['@🦊 → 🦊']);
  expect(found('𝔸@Bo')).toEqual([]);
});

test('finds nobody without names, or by a name of nothing', () => {
  expect(found('@Ada', [])).toEqual([]);
  expect(found('@ @\u200d', ['\u200d', ''])).toEqual([]);
});

test('a long text of nothing but signs costs little', () => {
  const crowd = Array.from({ length: 500 }, (_, i) => `@@@@ ${i}`);
  expect(found('@'.repeat(8_000), crowd)).toEqual([]);
});

test('somebody is found in as many places as a message may mention them', () => {
  expect(found('@Ada '.repeat(60), ['Ada'])).toHaveLength(50);
  expect(found(`${'x@Ada '.repeat(60)}@Ada`, ['Ada'])).toHaveLength(1);
});

test('who could be meant is said without knowing anybody, and not without end', () => {
  const { handles, nameKeys } = mentionCandidates('hello @Ada Lovelace, mail@bo');
  expect(handles.slice(0, 2)).toEqual(['ada', 'ada lovelace']);
  expect(nameKeys.slice(0, 2)).toEqual(['ada', 'adalovelace']);
  expect(handles).not.toContain('bo');
  const { handles: all } = mentionCandidates(
    Array.from({ length: 99 }, (_, i) => `@p${i}`).join('\n'),
  );
  expect(all).toHaveLength(50);
});
