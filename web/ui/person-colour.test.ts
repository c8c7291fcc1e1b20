import { expect, test } from 'vitest';
import { newId } from '../../protocol/uuid.ts';
import { personHue, personHues } from './person-colour.ts';

test('a person keeps their hue', () => {
  const id = newId();
  expect(personHue(id)).toBe(personHue(id));
});

test('people who came one after the other spread over all hues', () => {
  const counts = new Map<number, number>();
  for (let i = 0; i < 1200; i++) {
    const hue = personHue(newId());
    counts.set(hue, (counts.get(hue) ?? 0) + 1);
  }
  expect(counts.size).toBe(personHues.length);
  expect(Math.max(...counts.values())).toBeLessThan(200);
});
