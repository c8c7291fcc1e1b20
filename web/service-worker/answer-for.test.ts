import { expect, it } from 'vitest';
import { answerFor } from './answer-for.ts';

const origin = 'https://chat.example';
const build = {
  version: '1',
  files: { '/': 'sha256-a', '/appearance.js': 'sha256-b', '/assets/index-1.js': 'sha256-c' },
  atOnce: ['/'],
};

function answer(path: string, { method = 'GET', mode = 'cors' } = {}): string {
  return answerFor({ method, mode, url: new URL(path, origin).href }, origin, build);
}

it.each(['/', '/?transport=polling', '/index.html', '/r/lobby', '/r/caf%C3%A9/'])(
  'a visit of %s gets the page that is kept',
  (path) => expect(answer(path, { mode: 'navigate' })).toBe('page'),
);

it.each([
  '/healthz',
  '/metrics',
  '/api/v1/openapi.json',
  '/service-worker.js',
  '/icons/icon-192.png',
  '/r/%zz',
  'https://elsewhere.example/r/lobby',
])('a visit of %s is none of the worker’s business', (path) =>
  expect(answer(path, { mode: 'navigate' })).toBe('server'),
);

it.each(['/appearance.js', '/assets/index-1.js', '/assets/index-of-another-build.js'])(
  'the file %s is answered from what is kept',
  (path) => expect(answer(path)).toBe('file'),
);

it.each([
  '/api/v1/room:list',
  '/socket.io/?EIO=4&transport=polling',
  '/ws',
  '/healthz',
  '/service-worker.js',
  '/hasOwnProperty',
  'https://elsewhere.example/assets/index-1.js',
])('%s goes to the server', (path) => expect(answer(path)).toBe('server'));

it('what changes something goes to the server', () => {
  expect(answer('/', { method: 'POST', mode: 'navigate' })).toBe('server');
  expect(answer('/appearance.js', { method: 'HEAD' })).toBe('server');
});
