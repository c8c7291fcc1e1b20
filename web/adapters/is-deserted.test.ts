import { expect, it } from 'vitest';
import { isDeserted } from './is-deserted.ts';

const answer = (status: number, type: ResponseType = 'basic') => ({
  type,
  status,
  ok: status === 200,
});

it.each([404, 410])(
  'the worker leaves where there is a page but its file is answered %s',
  (status) => expect(isDeserted(answer(status), answer(200))).toBe(true),
);

it.each([401, 403])('the worker leaves where a gateway wants one to sign in: %s', (status) =>
  expect(isDeserted(answer(status), answer(status))).toBe(true),
);

it('the worker leaves where a gateway leads to its own page', () =>
  expect(isDeserted(answer(0, 'opaqueredirect'), answer(0, 'opaqueredirect'))).toBe(true));

it.each([200, 304, 429, 500, 502, 503])('the worker stays through a %s', (status) =>
  expect(isDeserted(answer(status), answer(200))).toBe(false),
);

it('the worker stays where a proxy knows nothing at all while the server is down', () =>
  expect(isDeserted(answer(404), answer(404))).toBe(false));
