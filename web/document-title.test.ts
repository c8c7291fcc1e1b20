import { expect, test } from 'vitest';
import { documentTitle } from './document-title.ts';

test('says what is unread and where one is', () => {
  expect(documentTitle(3, '# lobby')).toBe('(3) # lobby · Parley');
  expect(documentTitle(0, '# lobby')).toBe('# lobby · Parley');
  expect(documentTitle(120, undefined)).toBe('(99+) Parley');
});
