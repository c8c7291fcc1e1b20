import { expect, test } from 'vitest';
import { higherRole, isLetIn, mayGetAccount } from './accounts.ts';
import { isGuessable } from './passwords.ts';
import { roles } from './permissions.ts';

test('whoever has none gets an account, but for bots', () => {
  const may = (handle?: string) =>
    roles.filter((role) => mayGetAccount({ role, ...(handle !== undefined && { handle }) }));
  expect(may()).toEqual(['guest', 'member', 'admin', 'owner']);
  expect(may('mel')).toEqual([]);
});

test('whoever is a member is let in already, and nobody becomes less', () => {
  expect(roles.filter(isLetIn)).toEqual(['member', 'admin', 'owner']);
  expect(higherRole('guest', 'member')).toBe('member');
  expect(higherRole('admin', 'member')).toBe('admin');
});

test.each([
  ['Countess Ada', true],
  ['countessADA', true],
  ['ａｄａ', true],
  ['ada ada', true],
  ['countess of lovelace', false],
])('%s as password of Countess Ada, called ada: guessable %s', (password, guessable) => {
  expect(isGuessable(password, 'Countess Ada', 'ada')).toBe(guessable);
});
