import { describe, expect, it } from 'vitest';
import { parse } from './graph.ts';
import { findViolations } from './rules.ts';

/** A small world in which everything is as it should be. */
const sound = {
  'protocol/ids.ts': `import { z } from 'zod'; export const id = z.string();`,
  'server/main.ts': `import './config.ts'; import './edge/http.ts'; import './store/sqlite/channel.ts';`,
  'server/config.ts': `import '../protocol/ids.ts'; export const config = {};`,
  'server/edge/http.ts': `import '../commands/send.ts'; export const http = 1;`,
  'server/commands/send.ts': `import '../domain/rule.ts'; export const send = 1;`,
  'server/domain/rule.ts': `export const rule = 1;`,
  'server/store/sqlite/channel.ts': `new Worker(new URL('./worker.ts', import.meta.url));`,
  'server/store/sqlite/worker.ts': `import { DatabaseSync } from 'node:sqlite';`,
  'client/index.ts': `export { sync } from './sync.ts';`,
  'client/sync.ts': `import '../protocol/ids.ts'; export const sync = 1;`,
  'client/transport-ws.ts': `export const transport = 1;`,
  'web/main.tsx': `import './adapters/cache.ts'; import './app.tsx';`,
  'web/app.tsx': `export const App = () => <p>import './nothing.ts'</p>; // import './nothing.ts'`,
  'web/adapters/cache.ts': `import 'idb'; import '../../client/transport-ws.ts';`,
  'test/kit/server.ts': `import '../../server/config.ts'; import 'node:sqlite';`,
};

function complaints(changes: Record<string, string> = {}): string[] {
  const sources = Object.entries({ ...sound, ...changes });
  const graph = new Map(sources.map(([path, source]) => [path, parse(path, source)]));
  return findViolations(graph).map(({ file, target, why }) => `${file} → ${target}: ${why}`);
}

it('has nothing against a sound world', () => {
  expect(complaints()).toEqual([]);
});

describe('directions', () => {
  it.each([
    ['protocol/ids.ts', 'client/sync.ts'],
    ['server/domain/rule.ts', 'server/store/sqlite/channel.ts'],
    ['server/store/sqlite/worker.ts', 'server/commands/send.ts'],
    ['server/commands/send.ts', 'server/edge/http.ts'],
    ['server/edge/http.ts', 'server/store/sqlite/channel.ts'],
    ['server/edge/http.ts', 'server/main.ts'],
    ['server/config.ts', 'server/domain/rule.ts'],
    ['server/main.ts', 'client/sync.ts'],
    ['client/sync.ts', 'server/domain/rule.ts'],
    ['web/app.tsx', 'server/domain/rule.ts'],
    ['web/app.tsx', 'test/kit/server.ts'],
  ])('%s may not import %s', (file, target) => {
    const up = '../'.repeat(file.split('/').length - 1);
    expect(complaints({ [file]: `import '${up}${target}'` })).toContainEqual(
      expect.stringMatching(`^${file} → ${target}: .* may not import `),
    );
  });

  it.each([
    ['a type', `import type { send } from '../commands/send.ts'`],
    ['a type inside a type', `export type A = import('../commands/send.ts').A`],
    ['a re-export', `export { send } from '../commands/send.ts'; export const own = 1`],
    ['an import at run time', `export const send = await import('../commands/send.ts')`],
    ['a worker', `new Worker(new URL('../commands/send.ts', import.meta.url))`],
  ])('sees %s', (_kind, source) => {
    expect(complaints({ 'server/domain/rule.ts': source })).toContain(
      'server/domain/rule.ts → server/commands/send.ts: server/domain may not import server/commands',
    );
  });

  it('refuses a layer without a row', () => {
    expect(
      complaints({
        'server/extra/a.ts': `import '../domain/rule.ts'`,
        'test/a.ts': `import '../server/extra/a.ts'`,
      }),
    ).toEqual([
      'server/extra/a.ts → server/domain/rule.ts: server/extra is no layer: give it a row in scripts/layers/rules.ts',
    ]);
  });

  it('lets a test import what it likes, and nobody a test', () => {
    const test = `import '../edge/http.ts'; import 'node:sqlite'`;
    expect(complaints({ 'server/domain/rule.test.ts': test })).toEqual([]);
    expect(
      complaints({
        'server/domain/rule.test.ts': `export const a = 1`,
        'server/commands/send.ts': `import '../domain/rule.ts'; import '../domain/rule.test.ts'`,
      }),
    ).toEqual([
      'server/commands/send.ts → server/domain/rule.test.ts: a test is not there to be imported',
    ]);
  });

  it('refuses a name that is not the whole name of a file', () => {
    expect(complaints({ 'web/main.tsx': `import './adapters/cache.ts'; import './app';` })).toEqual(
      expect.arrayContaining([
        'web/main.tsx → web/app: there is no such file (write its full name, with .ts or .tsx)',
      ]),
    );
  });
});

describe('packages', () => {
  it.each([
    ['protocol/ids.ts', 'ws', 'protocol imports nothing but zod'],
    ['server/store/sqlite.ts', 'node:sqlite', 'only server/store/sqlite may use node:sqlite'],
    ['client/sync.ts', 'node:fs', 'the client also runs where there is no Node'],
    ['client/sync.ts', 'fs/promises', 'the client also runs where there is no Node'],
    ['web/app.tsx', 'idb', 'only web/adapters may know a transport or IndexedDB'],
    ['web/app.tsx', 'socket.io-client', 'only web/adapters may know a transport or IndexedDB'],
  ])('%s may not import %s', (file, target, why) => {
    expect(complaints({ [file]: `import '${target}'` })).toContain(`${file} → ${target}: ${why}`);
  });

  it('keeps transports in the adapters', () => {
    expect(complaints({ 'web/app.tsx': `import '../client/transport-ws.ts'` })).toEqual([
      'web/app.tsx → client/transport-ws.ts: only web/adapters may know a transport',
    ]);
  });
});

describe('circles', () => {
  it('refuses one, even of types and in tests', () => {
    expect(
      complaints({
        'test/kit/a.ts': `import type { b } from './b.test.ts'`,
        'test/kit/b.test.ts': `import './c.ts'`,
        'test/kit/c.ts': `import './a.ts'`,
      }),
    ).toEqual([
      'test/kit/a.ts → test/kit/b.test.ts: goes round in a circle: test/kit/a.ts → test/kit/b.test.ts → test/kit/c.ts → test/kit/a.ts',
    ]);
  });

  it('names one of a knot, and the others of another', () => {
    expect(
      complaints({
        'test/a.ts': `import './a.ts'`,
        'test/b.ts': `import './c.ts'; import './d.ts'`,
        'test/c.ts': `import './b.ts'`,
        'test/d.ts': `import './b.ts'`,
      }).map((line) => line.split(':')[0]),
    ).toEqual(['test/a.ts → test/a.ts', 'test/b.ts → test/c.ts']);
  });
});

it.each([
  `export * from './sync.ts'`,
  `export { sync } from './sync.ts'`,
  `import { sync } from './sync.ts'; export { sync }`,
  `export type { Sync } from './sync.ts'`,
])('refuses a barrel: %s', (source) => {
  const lines = complaints({ 'client/all.ts': source, 'test/a.ts': `import '../client/all.ts'` });
  expect(lines).toEqual([
    'client/all.ts → null: it only hands on other files’ exports; import those files instead',
  ]);
});

it('reports what nothing reaches, in circles too', () => {
  expect(complaints({ 'web/lost.ts': '', 'client/sync.ts': `import './gone.ts'` })).toEqual([
    'client/sync.ts → client/gone.ts: there is no such file (write its full name, with .ts or .tsx)',
    'web/lost.ts → null: nothing imports it',
  ]);
});

it('keeps the schema library out of the store’s threads, also by way of others', () => {
  const worker = 'server/store/sqlite/worker.ts';
  const found = complaints({
    [worker]: `import '../rows.ts';`,
    'server/store/rows.ts': `import '../../protocol/ids.ts';`,
  });
  expect(found).toEqual([`protocol/ids.ts → zod: ${worker} reaches it and does without`]);
  const byType = `import type { Id } from '../../../protocol/ids.ts';`;
  expect(complaints({ [worker]: byType })).toEqual([]);
});
