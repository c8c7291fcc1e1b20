import { expect, test } from 'vitest';
import { filesOfLock, pageLock } from './page-lock.ts';

test('a lock tells the files of its page, and other locks tell none', () => {
  const files = ['/appearance.js', '/assets/index-1.js'];
  expect(filesOfLock(pageLock(files))).toEqual(files);
  expect(filesOfLock('parley')).toBeNull();
  expect(filesOfLock(undefined)).toBeNull();
});
