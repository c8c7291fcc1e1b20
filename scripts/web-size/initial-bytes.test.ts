import { expect, test } from 'vitest';
import { initialBytes } from './initial-bytes.ts';

test('counts what the page asks for, imports of its script included, and nothing that waits to be used', () => {
  const asked: string[] = [];
  const html = `
    <link rel="icon" href="/favicon.svg" />
    <script src="/first.js"></script>
    <script type="module" crossorigin src="/assets/index.js"></script>
    <link rel="modulepreload" crossorigin href="/assets/shared.js">
    <link rel="stylesheet" crossorigin href="/assets/index.css">`;
  const { js, css } = initialBytes(html, (path: string) => {
    asked.push(path);
    return new TextEncoder().encode(path.repeat(1000));
  });
  expect(asked).toEqual([
    '/first.js',
    '/assets/index.js',
    '/assets/shared.js',
    '/assets/index.css',
  ]);
  expect(js).toBeGreaterThan(css);
  expect(js).toBeLessThan(1000);
});
