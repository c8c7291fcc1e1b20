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

test('the service worker is asked for anew each time, and may run nothing but our own files', async () => {
  const server = await openServer();
  const worker = await fetch(`${server.url}/service-worker.js`);
  expect(worker.status).toBe(200);
  expect(worker.headers.get('content-type')).toMatch(/^(text|application)\/javascript/);
  expect(worker.headers.get('cache-control')).toBe('no-cache');
  const policy = worker.headers.get('content-security-policy');
  expect(policy).toContain("worker-src 'self'");
  expect(policy).toContain("manifest-src 'self'");
});

test('the page can be installed: the manifest is one, and each of its icons has the size it claims', async () => {
  const server = await openServer();
  const html = await (await fetch(server.url)).text();
  const path = /<link rel="manifest" href="([^"]+)"/.exec(html)?.[1] ?? '';
  const answer = await fetch(server.url + path);
  expect(answer.headers.get('content-type')).toBe('application/manifest+json');
  expect(answer.headers.get('cache-control')).toBe('no-cache');
  const manifest = await answer.json();
  expect(manifest).toMatchObject({ id: '/', start_url: '/', scope: '/', display: 'standalone' });
  const touch = /<link rel="apple-touch-icon" href="([^"]+)"/.exec(html)?.[1];
  const pngs = manifest.icons.filter(({ type }: { type: string }) => type === 'image/png');
  expect(pngs).toHaveLength(4);
  for (const { src, sizes } of [...pngs, { src: touch, sizes: '180x180' }]) {
    const icon = await fetch(server.url + src);
    expect(icon.headers.get('content-type')).toBe('image/png');
    // A PNG tells its size in its first chunk.
    const head = new DataView(await icon.arrayBuffer());
    expect(`${head.getUint32(16)}x${head.getUint32(20)}`).toBe(sizes);
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
