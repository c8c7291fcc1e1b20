import { expect, test } from 'vitest';
import { openServer } from '../kit/server.ts';

test('the page is fresh, compressed and free of inline script; its files are kept for ever', async () => {
  const server = await openServer();
  const page = await fetch(`${server.url}/r/anything`, { headers: { 'accept-encoding': 'br' } });
  expect(page.headers.get('content-encoding')).toBe('br');
  expect(page.headers.get('cache-control')).toBe('no-cache');
  const html = await page.text();
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\bstyle=|\bon[a-z]+=/);
  const files = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((match) => match[1]);
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    const { status, headers } = await fetch(server.url + file);
    expect([status, headers.get('cache-control')]).toEqual([
      200,
      'public, max-age=31536000, immutable',
    ]);
  }
});

test.each([
  '/.parley-build',
  '/assets/../../../package.json',
  '/..%2f..%2fpackage.json',
  '/assets/',
])('nothing else is served: %s', async (path) => {
  const server = await openServer();
  expect((await fetch(server.url + path)).status).toBe(404);
});
