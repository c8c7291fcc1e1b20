import { expect, test } from 'vitest';
import { CrowdTypists } from './crowd-typists.ts';

const typingMillis = 1_000;

test('of hundreds who type a few are told of, and each of those until they end', () => {
  const typists = new CrowdTypists(typingMillis);
  const crowd = Array.from({ length: 300 }, (_, index) => `person ${index}`);
  const admitted = crowd.filter((id) => typists.admits('lobby', id, true, 0));
  // A client says of more than three that they are several.
  expect(admitted).toEqual(crowd.slice(0, 4));
  expect(typists.admits('tea', 'person 9', true, 0)).toBe(true);
  expect(crowd.filter((id) => typists.admits('lobby', id, true, 500))).toEqual(admitted);
  expect(typists.admits('lobby', 'person 9', false, 500)).toBe(false);
  expect(typists.admits('lobby', 'person 0', false, 500)).toBe(true);
  expect(typists.admits('lobby', 'person 9', true, 500)).toBe(true);
  // Whose end never arrived makes room by itself.
  const later = crowd.slice(20).filter((id) => typists.admits('lobby', id, true, 1_500));
  expect(later).toHaveLength(4);
});
