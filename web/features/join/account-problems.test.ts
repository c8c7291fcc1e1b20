import { beforeAll, expect, test } from 'vitest';
import { loadLaterSentences } from '../../i18n/load-language.ts';
import { accountProblems } from './account-problems.ts';

beforeAll(loadLaterSentences);

test('everything that is wrong is told at once, of what was asked for alone', () => {
  const fields = (written: Parameters<typeof accountProblems>[0]) =>
    accountProblems(written).map(({ field }) => field);
  const wrong = { name: 'a'.repeat(41), handle: 'not a handle', password: 'short' };
  expect(fields(wrong)).toEqual(['name', 'handle', 'password']);
  expect(fields({ handle: ' ', password: 'short' })).toEqual(['handle', 'password']);
  expect(fields({ name: ' ' })).toEqual(['name']);
  const right = { name: 'Ada', handle: 'Ada', password: 'analytical engines' };
  expect(fields(right)).toEqual([]);
});
