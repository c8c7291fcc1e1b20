import { expect, test } from 'vitest';
import { catchUpPath, matchRoute, roomPath } from './route.ts';

test('the root is home', () => {
  expect(matchRoute('/')).toEqual({ page: 'home' });
});

test.each(['lobby', 'garden-plans', 'café', '日本語', 'नमस्ते'])(
  '%s survives the address bar',
  (slug) => {
    expect(matchRoute(roomPath(slug))).toEqual({ page: 'room', slug, seq: null });
  },
);

test('a decomposed address is the same room', () => {
  expect(matchRoute('/r/cafe%CC%81/')).toEqual({ page: 'room', slug: 'café', seq: null });
});

test('a message has an address too', () => {
  expect(matchRoute(roomPath('lobby', 1284))).toEqual({ page: 'room', slug: 'lobby', seq: 1284 });
});

test('all that is unread has one', () => {
  expect(matchRoute(catchUpPath)).toEqual({ page: 'catch-up' });
});

test.each(['sign-in', 'sign-up', 'setup', 'invitation', 'recover'])(
  'the door /%s has one',
  (page) => {
    expect(matchRoute(`/${page}`)).toEqual({ page });
  },
);

test.each(['/r/', '/r/a/b', '/r/a/0', '/r/a/1/2', '/rooms', '/r/%E0%A4%A', '/api/v1'])(
  '%s is nothing',
  (path) => {
    expect(matchRoute(path)).toEqual({ page: 'unknown' });
  },
);
