import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { limits } from '../../protocol/limits.ts';
import { addGuest, lobbyOf, say } from '../kit/people.ts';
import { openSqlite } from '../kit/sqlite.ts';
import { tempFolder } from '../kit/temp-folder.ts';
import { describeStore } from './store-contract.ts';

describeStore('SQLite', async () => openSqlite());
test('everything is there again after closing and opening', async () => {
  const folder = tempFolder();
  const before = openSqlite({ folder });
  const ada = await addGuest(before, 'Ada');
  const lobby = await lobbyOf(before, ada);
  const message = await say(before, ada, lobby, 'still here');
  await before.close();
  const after = openSqlite({ folder });
  const input = { roomId: lobby.id, before: undefined, after: undefined, limit: 10 };
  expect((await after.read('messages', input)).messages).toEqual([message]);
  expect(await lobbyOf(after, ada)).toEqual(lobby);
});

test('a second process cannot use the folder, and can once the first is gone', async () => {
  const folder = tempFolder();
  const first = openSqlite({ folder });
  expect(() => openSqlite({ folder })).toThrow(/in use by another Parley/);
  await first.close();
  openSqlite({ folder });
});

test('a full database refuses to store, says so, and recovers by itself', async () => {
  const folder = tempFolder();
  const store = openSqlite({ folder, limitMegabytes: 1 });
  const ada = await addGuest(store, 'Ada');
  const lobby = await lobbyOf(store, ada);
  const text = '字'.repeat(limits.messageCharacters);
  const stored: number[] = [];
  let refusal: unknown = null;
  while (refusal === null) {
    await say(store, ada, lobby, text).then(
      (message) => stored.push(message.seq),
      (error: unknown) => {
        refusal = error;
      },
    );
  }
  expect(refusal).toMatchObject({ code: 'unavailable', retry: true });
  expect(store.health()).toMatchObject({ ok: false });

  const operator = new DatabaseSync(join(folder, 'parley.db'), { timeout: 5000 });
  const kept = operator.prepare('select seq from message order by seq').all();
  expect(kept.map((row) => row.seq)).toEqual(stored);
  operator.exec('delete from message where seq <= 10');
  operator.close();

  await expect.poll(() => store.health(), { timeout: 5000 }).toEqual({ ok: true });
  const next = await say(store, ada, lobby, text);
  expect(next.seq).toBe(stored.length + 1);
});

test('while another process holds the database nothing is acknowledged, and all goes on afterwards', async () => {
  const folder = tempFolder();
  const store = openSqlite({ folder });
  const ada = await addGuest(store, 'Ada');
  const lobby = await lobbyOf(store, ada);
  const other = new DatabaseSync(join(folder, 'parley.db'));
  other.exec('begin immediate');
  const refused = await Promise.allSettled([
    say(store, ada, lobby, 'a'),
    say(store, ada, lobby, 'b'),
  ]);
  expect(refused).toMatchObject([
    { reason: { code: 'unavailable' } },
    { reason: { code: 'unavailable' } },
  ]);
  other.exec('rollback');
  other.close();
  await expect.poll(() => store.health(), { timeout: 5000 }).toEqual({ ok: true });
  expect((await say(store, ada, lobby, 'c')).seq).toBe(1);
});

test('a database of a newer Parley is left alone', async () => {
  const folder = tempFolder();
  await openSqlite({ folder }).close();
  const newer = new DatabaseSync(join(folder, 'parley.db'));
  newer.exec('pragma user_version = 999');
  newer.close();
  expect(() => openSqlite({ folder })).toThrow(/made by a newer Parley/);
});
