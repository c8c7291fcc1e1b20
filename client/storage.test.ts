import { expect, test } from 'vitest';
import { storageAfter } from './storage.ts';

test('a cache without room is told from one that refuses', () => {
  expect(storageAfter(new DOMException('no room', 'QuotaExceededError'))).toBe('full');
  expect(storageAfter(Object.assign(new Error('no room'), { code: 'ENOSPC' }))).toBe('full');
  expect(storageAfter(new DOMException('closing', 'InvalidStateError'))).toBe('refused');
  expect(storageAfter('broken')).toBe('refused');
});
