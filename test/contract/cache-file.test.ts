import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { statSync, truncateSync } from 'node:fs';
import { open as openHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Cache } from '../../client/cache.ts';
import { FileCache } from '../../client/node/file-cache.ts';
import { tempFolder } from '../kit/temp-folder.ts';
import { cacheContract } from './cache-contract.ts';

const module = fileURLToPath(new URL('../../client/node/file-cache.ts', import.meta.url));
const paths = new WeakMap<Cache, string>();

async function open(path = join(tempFolder(), 'bot', 'cache.jsonl')): Promise<FileCache> {
  const cache = await FileCache.open(path);
  paths.set(cache, path);
  // Closed before the folder goes, and again where a test has closed it itself.
  onTestFinished(() => cache.close());
  return cache;
}

function pathOf(cache: Cache): string {
  return paths.get(cache) ?? '';
}

async function reopen(cache: Cache): Promise<FileCache> {
  if (cache instanceof FileCache) await cache.close();
  return open(pathOf(cache));
}

function words(id: string) {
  return { id, authorId: 'ada', roomId: 'tea', text: `text of ${id}`, createdAt: 5 };
}

cacheContract(open, reopen);

test('what the disk has not confirmed is refused, and is not there at the next start', async () => {
  const cache = await open();
  await cache.addOutbox(words('one'));
  const file = await openHandle(pathOf(cache));
  const sync = vi.spyOn(Object.getPrototypeOf(file), 'datasync');
  onTestFinished(() => sync.mockRestore());
  await file.close();
  sync.mockRejectedValueOnce(new Error('EIO'));
  await expect(cache.addOutbox(words('two'))).rejects.toThrow('EIO');
  const ids = async (of: Cache) => (await of.outbox('ada')).map(({ id }) => id);
  expect(await ids(cache)).toEqual(['one']);
  const again = await reopen(cache);
  expect(await ids(again)).toEqual(['one']);
  await again.addOutbox(words('three'));
  expect(await ids(await reopen(again))).toEqual(['one', 'three']);
});

test('what was added survives a kill in the middle of adding more', async () => {
  const path = join(tempFolder(), 'cache.jsonl');
  const program = `
    import { FileCache } from ${JSON.stringify(module)};
    const cache = await FileCache.open(${JSON.stringify(path)});
    for (let i = 0; ; i++) {
      await cache.addOutbox({ id: 'id ' + i, authorId: 'ada', roomId: 'tea', text: 'text', createdAt: 0 });
      console.log('id ' + i);
    }
  `;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program]);
  let printed = '';
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk) => {
      printed += chunk;
      if (printed.includes('id 50\n')) resolve();
    });
  });
  child.kill('SIGKILL');
  await once(child, 'close');
  const acknowledged = printed.split('\n').slice(0, -1);
  const kept = (await (await open(path)).outbox('ada')).map(({ id }) => id);
  expect(kept.slice(0, acknowledged.length)).toEqual(acknowledged);
  expect(kept.length).toBeLessThanOrEqual(acknowledged.length + 1);
});

test('the token is there at the next start', async () => {
  const cache = await open();
  expect(await cache.session.read()).toBeNull();
  await cache.session.write('secret');
  expect(await (await reopen(cache)).session.read()).toBe('secret');
});

test('a second one on the same file is refused, in this process and in another', async () => {
  const cache = await open();
  await expect(FileCache.open(pathOf(cache))).rejects.toThrow(/in use by another process/);
  const program = `
    import { FileCache } from ${JSON.stringify(module)};
    await FileCache.open(${JSON.stringify(pathOf(cache))});
  `;
  const other = () =>
    spawnSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' });
  expect(other().stderr).toContain('in use by another process');
  await cache.close();
  expect(other()).toMatchObject({ status: 0 });
});

test('a step that a crash has cut off is forgotten, everything before it is kept', async () => {
  const cache = await open();
  for (const id of ['one', 'two']) await cache.addOutbox(words(id));
  await cache.close();
  truncateSync(pathOf(cache), statSync(pathOf(cache)).size - 3);
  const again = await reopen(cache);
  expect((await again.outbox('ada')).map(({ id }) => id)).toEqual(['one']);
});

test('the file does not grow with what is over', async () => {
  const cache = await open();
  await cache.addOutbox(words('stays'));
  for (let i = 0; i < 300; i++) {
    await cache.write({
      me: { id: 'ada', name: 'Ada', role: 'guest' },
      anew: i === 0,
      homeCursor: { feed: 'home', epoch: 'e', version: i },
      removed: [],
      reset: [],
      rooms: [],
      messages: [],
      authors: [{ id: 'bo', name: 'x'.repeat(4_000), role: 'guest' }],
    });
  }
  expect(statSync(pathOf(cache)).size).toBeLessThan(400_000);
  const again = await reopen(cache);
  expect((await again.load()).homeCursor?.version).toBe(299);
  expect((await again.outbox('ada')).map(({ id }) => id)).toEqual(['stays']);
});
