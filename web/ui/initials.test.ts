import { expect, test } from 'vitest';
import { initials } from './initials.ts';

test.each([
  ['Ada Lovelace', 'AL'],
  ['ada', 'A'],
  ['Jean-Luc Picard', 'JP'],
  ['Maria del Carmen Ruiz', 'MR'],
  ['王小明', '王'],
  ['👩‍🚀 Zoë', '👩‍🚀Z'],
  ['Ada 2', 'A2'],
  ['!!!', '!'],
  ['', ''],
])('%s → %s', (name, expected) => {
  expect(initials(name)).toBe(expected);
});
