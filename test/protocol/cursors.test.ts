import { expect, test } from 'vitest';
import type { Result } from '../../protocol/commands.ts';
import type { Cursor } from '../../protocol/entities.ts';
import { limits } from '../../protocol/limits.ts';
import { newId } from '../../protocol/uuid.ts';
import { join, post, resultOf } from '../kit/callers.ts';
import { openServer, type TestServer } from '../kit/server.ts';

type Sync = Result<'feed:sync'>;

async function sync(server: TestServer, token: string, cursors: Cursor[]) {
  return resultOf<Sync>(await post(server, 'feed:sync', { cursors }, token)).feeds;
}

async function makeRoom(server: TestServer, token: string, name: string): Promise<Cursor> {
  const made = await post(server, 'room:create', { id: newId(), name }, token);
  const { room, head } = resultOf<Result<'room:create'>>(made);
  return { feed: room.id, epoch: head.epoch, version: head.version };
}

test('a cursor from the future or with the epoch of another feed is reset, never believed', async () => {
  const server = await openServer();
  const { token } = await join(server, 'Ada');
  const [tea, coffee] = [
    await makeRoom(server, token, 'Tea'),
    await makeRoom(server, token, 'Coffee'),
  ];
  const [home] = await sync(server, token, []);
  if (!home) throw new Error('there is no home');
  const truth = { feed: 'home' as const, epoch: home.epoch, version: home.version };
  const lies = [
    { ...tea, version: tea.version + 1 },
    { ...tea, version: Number.MAX_SAFE_INTEGER },
    { ...tea, epoch: coffee.epoch },
    { ...tea, epoch: truth.epoch },
    { ...truth, version: truth.version + 1 },
    { ...truth, epoch: tea.epoch },
  ];
  for (const lie of lies) {
    const told = (await sync(server, token, [lie])).find(({ feed }) => feed === lie.feed);
    const expected = lie.feed === 'home' ? truth : tea;
    expect(told).toMatchObject({ ...expected, status: 'reset' });
  }
  const honest = await sync(server, token, [truth, tea]);
  expect(honest.map(({ status }) => status)).toEqual(['complete', 'complete']);
});

test('the room of others and no room at all are both gone, whatever the cursor says', async () => {
  const server = await openServer();
  const [ada, bo] = [await join(server, 'Ada'), await join(server, 'Bo')];
  const hers = await makeRoom(server, ada.token, 'Hers');
  const nowhere = { ...hers, feed: newId() };
  for (const version of [0, hers.version, hers.version + 1]) {
    const feeds = await sync(server, bo.token, [
      { ...hers, version },
      { ...nowhere, version },
    ]);
    const [of, at] = [hers, nowhere].map(({ feed: id }) => feeds.find(({ feed }) => feed === id));
    expect(of).toMatchObject({ status: 'gone', changes: [], version });
    expect({ ...of, feed: '' }).toEqual({ ...at, feed: '' });
  }
});

test('cursors that are wrong, twice there or too many are refused', async () => {
  const server = await openServer();
  const { token } = await join(server, 'Ada');
  const cursor = await makeRoom(server, token, 'Tea');
  const many = (count: number) =>
    Array.from({ length: count }, () => ({ feed: newId(), epoch: 'e', version: 0 }));
  const wrong: [cursors: unknown, code: string][] = [
    [[{ ...cursor, version: -1 }], 'invalid'],
    [[{ ...cursor, version: 0.5 }], 'invalid'],
    [[{ ...cursor, version: 2 ** 53 }], 'too_large'],
    [[{ ...cursor, epoch: '' }], 'invalid'],
    [[{ ...cursor, feed: 'lobby' }], 'invalid'],
    [[cursor, cursor], 'invalid'],
    [many(limits.syncFeeds + 1), 'too_large'],
    [many(100_000), 'too_large'],
  ];
  for (const [cursors, code] of wrong) {
    expect(await post(server, 'feed:sync', { cursors }, token)).toMatchObject({ error: { code } });
  }
  const most = await sync(server, token, many(limits.syncFeeds) as Cursor[]);
  expect(most.filter(({ status }) => status === 'gone')).toHaveLength(limits.syncFeeds);
});
