import { expect, test } from 'vitest';
import { saidText } from './said-text.ts';

test('each message says who said it and when, and keeps its lines', () => {
  const at = new Date(2030, 4, 17, 9, 5, 7).getTime();
  const text = saidText([
    { name: 'Ada', at, text: 'one\n  two' },
    { name: 'ליאת', at: at + 61_000, text: 'three' },
  ]);
  expect(text.split('\n\n')).toHaveLength(2);
  expect(text).toMatch(/^Ada, .*17 May 2030.*09:05:07:\none\n {2}two\n\nליאת, .*09:06:08:\nthree$/);
});
