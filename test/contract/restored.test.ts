import { copyFileSync, cpSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test, vi } from 'vitest';
import type { Cursor, Person, Room } from '../../protocol/entities.ts';
import type { Store } from '../../server/store/store.ts';
import { addGuest, lobbyOf, say } from '../kit/people.ts';
import { closePostgres, openPostgres, ownPostgres, sharedPostgres } from '../kit/postgres.ts';
import { openSqlite } from '../kit/sqlite.ts';
import { tempFolder } from '../kit/temp-folder.ts';

afterAll(closePostgres);

// Servers are started, killed and copied.
vi.setConfig({ testTimeout: 30_000 });

interface Life {
  ada: Person;
  lobby: Room;
  /** Of everything, as a client holds them that has seen it all. */
  cursors: Cursor[];
}

async function begin(store: Store): Promise<Life> {
  const ada = await addGuest(store, 'Ada');
  return { ada, lobby: await lobbyOf(store, ada), cursors: [] };
}

/** Something is said, and a client sees it. */
async function live(store: Store, life: Life, texts: number): Promise<Life> {
  for (let i = 0; i < texts; i++) await say(store, life.ada, life.lobby, `text ${i}`);
  const found = await store.read('changesSince', { personId: life.ada.id, cursors: [] });
  const [home] = found?.feeds ?? [];
  const cursors: Cursor[] = home
    ? [{ feed: 'home', epoch: home.epoch, version: home.version }]
    : [];
  for (const change of home?.changes ?? []) {
    if (change.kind === 'membership') {
      const { epoch, version } = change.head;
      cursors.push({ feed: change.room.id, epoch, version });
    }
  }
  return { ...life, cursors };
}

async function statuses(store: Store, { ada, cursors }: Life): Promise<string[] | undefined> {
  const found = await store.read('changesSince', { personId: ada.id, cursors });
  return found?.feeds.map(({ status }) => status);
}

/** The restored feed goes on until the versions of before have all been given away again. */
async function catchesUpWith(store: Store, life: Life): Promise<void> {
  expect(await statuses(store, life)).toEqual(['reset', 'reset']);
  for (let i = 0; i < 10; i++) await say(store, life.ada, life.lobby, `other text ${i}`);
  expect(await statuses(store, life)).toEqual(['reset', 'reset']);
}

test('SQLite: whoever starts again goes on', async () => {
  const folder = tempFolder();
  let store = openSqlite({ folder });
  let life = await live(store, await begin(store), 3);
  for (let i = 0; i < 3; i++) {
    await store.close();
    store = openSqlite({ folder });
    expect(await statuses(store, life)).toEqual(['complete', 'complete']);
    life = await live(store, life, 2);
  }
});

test.each([
  [
    'copied over in its place',
    (backup: string, folder: string) => {
      const before = statSync(join(folder, 'parley.db')).ino;
      copyFileSync(join(backup, 'parley.db'), join(folder, 'parley.db'));
      expect(statSync(join(folder, 'parley.db')).ino).toBe(before);
    },
  ],
  [
    'copied over in its place with all that lies beside it',
    (backup: string, folder: string) => {
      for (const file of ['parley.db', 'parley.mark']) {
        copyFileSync(join(backup, file), join(folder, file));
      }
    },
  ],
  [
    'put in place of it',
    (backup: string, folder: string) => {
      renameSync(join(backup, 'parley.db'), join(folder, 'parley.db'));
    },
  ],
  [
    'in a new folder',
    (backup: string, folder: string) => {
      rmSync(folder, { recursive: true });
      cpSync(backup, folder, { recursive: true });
    },
  ],
])(
  'SQLite: after a backup was %s every cursor of the former life is reset',
  async (_how, restore) => {
    const folder = tempFolder();
    const backup = tempFolder();
    const first = openSqlite({ folder });
    let life = await live(first, await begin(first), 3);
    await first.close();
    cpSync(folder, backup, { recursive: true });
    const second = openSqlite({ folder });
    life = await live(second, life, 5);
    await second.close();
    restore(backup, folder);
    const restored = openSqlite({ folder, isRestored: true });
    await catchesUpWith(restored, life);
    const after = await live(restored, life, 1);
    await restored.close();
    expect(await statuses(openSqlite({ folder }), after)).toEqual(['complete', 'complete']);
  },
);

test('SQLite: a backup made while it runs is a restored one wherever it is opened', async () => {
  const folder = tempFolder();
  const elsewhere = tempFolder();
  const store = openSqlite({ folder });
  const life = await begin(store);
  const operator = new DatabaseSync(join(folder, 'parley.db'), { readOnly: true });
  operator.exec(`vacuum into '${join(elsewhere, 'parley.db')}'`);
  operator.close();
  await catchesUpWith(
    openSqlite({ folder: elsewhere, isRestored: true }),
    await live(store, life, 5),
  );
});

test('PostgreSQL: whoever starts again goes on, after a crash of the server too', async () => {
  const server = await ownPostgres();
  const url = await server.createDatabase();
  const first = await openPostgres({ url });
  const life = await live(first, await begin(first), 3);
  await first.close();
  await server.kill();
  await server.start();
  expect(await statuses(await openPostgres({ url }), life)).toEqual(['complete', 'complete']);
});

test('PostgreSQL: in a copy of a database every cursor of the former life is reset', async () => {
  const server = await sharedPostgres();
  const url = await server.createDatabase();
  const first = await openPostgres({ url });
  let life = await live(first, await begin(first), 3);
  await first.close();
  const copy = await server.createDatabase(new URL(url).pathname.slice(1));
  const second = await openPostgres({ url });
  life = await live(second, life, 5);
  const restored = await openPostgres({ url: copy, isRestored: true });
  await catchesUpWith(restored, life);
});
