import { expect, test } from 'vitest';
import { matchRoute, roomPath } from './route.ts';

test('the root is home', () => {
  expect(matchRoute('/')).toEqual({ page: 'home' });
});

test.each(['lobby', 'garden-plans', 'café', '日本語', 'नमस्ते'])(
  '%s survives the address bar',
  (slug) => {
    expect(matchRoute(roomPath(slug))).toEqual({ page: 'room', slug });
  },
);

test('a decomposed address is the same room', () => {
  expect(matchRoute('/r/cafe%CC%81/')).toEqual({ page: 'room', slug: 'café' });
});

test.each(['/r/', '/r/a/b', '/rooms', '/r/%E0%A4%A', '/api/v1'])('%s is nothing', (path) => {
  expect(matchRoute(path)).toEqual({ page: 'unknown' });
});
