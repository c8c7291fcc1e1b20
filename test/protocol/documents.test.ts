import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { commandNames } from '../../protocol/commands.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

const pages = [
  'README.md',
  'ARCHITECTURE.md',
  'docs/operating/README.md',
  'docs/operating/settings.md',
  'docs/protocol/README.md',
];

test.each(pages)('every link of %s leads somewhere', (page) => {
  const text = readFileSync(join(root, page), 'utf8');
  const links = [...text.matchAll(/\]\(([^)#\s]+)/g), ...text.matchAll(/<img[^>]* src="([^"]+)"/g)]
    .map((match) => match[1] ?? '')
    .filter((link) => !/^https?:/.test(link));
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([]);
});

test('every durable command has a file that is named after it', () => {
  const file = (name: string) => `${name.replace(':', '-')}.ts`;
  const missing = commandNames.filter(
    (name) =>
      !existsSync(join(root, 'server/commands', file(name))) &&
      !existsSync(join(root, 'server/signals', file(name))),
  );
  expect(missing).toEqual([]);
});
