import { expect, test } from 'vitest';
import { shortcodeAt, tokenAt } from './token-at.ts';

/** What is being typed where the bar stands: `kind query`. */
function typed(marked: string): string | null {
  const caret = marked.indexOf('|');
  const token = tokenAt(marked.replace('|', ''), caret);
  return token && `${token.kind} ${token.query}`;
}

test('a person, with the spaces of a name', () => {
  expect(typed('@|')).toBe('person ');
  expect(typed('hello @ada l|')).toBe('person ada l');
  expect(typed('(@Ada|)')).toBe('person Ada');
  expect(typed('@Ada|Bo')).toBe('person Ada');
  expect(typed('山田@山|')).toBe('person 山');
  expect(typed('＠山|')).toBe('person 山');
});

test('a room', () => {
  expect(typed('see #|')).toBe('room ');
  expect(typed('see #design-sys|')).toBe('room design-sys');
  expect(typed('# A heading|')).toBeNull();
});

test('an emoji, from two letters on', () => {
  expect(typed('nice :thu|')).toBe('emoji thu');
  expect(typed(':+1|')).toBe('emoji +1');
  expect(typed(':日本|')).toBe('emoji 日本');
  for (const text of [':D|', ':|', ':-)|', ': (|', 'note: this|']) expect(typed(text)).toBeNull();
});

test('a shortcode that is typed to its end', () => {
  expect(shortcodeAt('so :tada:', 9)).toEqual({ start: 3, code: 'tada' });
  expect(shortcodeAt('at 10:30:', 9)).toBeNull();
  expect(shortcodeAt('so :tada', 8)).toBeNull();
});

test('a sign inside of something else is none', () => {
  for (const text of [
    'ada@exam|',
    'at 10:30|',
    'https://x.org/#to|',
    'C#sh|',
    'a::bc|',
    '&#123|',
  ]) {
    expect(typed(text)).toBeNull();
  }
});

test('only what is before the caret, in its line, and no longer than a name', () => {
  expect(typed('|@ada')).toBeNull();
  expect(typed('@ada\nbo|')).toBeNull();
  expect(typed(`@${'a '.repeat(60)}|`)).toBeNull();
});

test('of two signs the nearer one counts', () => {
  expect(typed('@Ada look at #des|')).toBe('room des');
  expect(typed('#design @a|')).toBe('person a');
  expect(typed('@Ada :smi|')).toBe('emoji smi');
});
