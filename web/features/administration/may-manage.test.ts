import { expect, test } from 'vitest';
import { rolesToGive } from './may-manage.ts';

test('roles below one’s own are offered, and that of an admin for who has an account', () => {
  expect(rolesToGive('owner', { handle: 'mel' })).toEqual(['admin', 'member', 'guest']);
  expect(rolesToGive('owner', {})).toEqual(['member', 'guest']);
  expect(rolesToGive('admin', { handle: 'mel' })).toEqual(['member', 'guest']);
  expect(rolesToGive('member', { handle: 'mel' })).toEqual([]);
});
