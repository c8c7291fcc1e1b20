import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '../protocol/uuid.ts';
import { SqliteStore } from '../server/store/sqlite/sqlite-store.ts';

/** How fast messages reach the disk: many at once, and one after the other. Prints one line each. */

const writers = 500;
const rounds = 40;
const alone = 500;

const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
const store = new SqliteStore({
  folder,
  limitMegabytes: 0,
  probeMillis: 1000,
  onError: console.error,
  onDeath: console.error,
});

const now = Date.now();
const session = { id: newId(), tokenHash: randomBytes(32), expiresAt: now + 60_000 };
const author = await store.write('addGuest', {
  id: newId(),
  name: 'Ada',
  session,
  nameHeldSince: now,
  now,
});
const [roomId = ''] = await store.read('joinedRoomIds', { personId: author.id });
const text = 'x'.repeat(100);
const say = () =>
  store.write('addMessage', { id: newId(), roomId, authorId: author.id, text, now });

const manyFrom = performance.now();
for (let round = 0; round < rounds; round++) {
  await Promise.all(Array.from({ length: writers }, say));
}
const manySeconds = (performance.now() - manyFrom) / 1000;
console.log(`${writers} waiting at once: ${Math.round((writers * rounds) / manySeconds)} rows/s`);

const aloneFrom = performance.now();
for (let i = 0; i < alone; i++) await say();
const aloneMillis = (performance.now() - aloneFrom) / alone;
console.log(`one at a time: ${aloneMillis.toFixed(2)} ms each, fsynced`);

await store.close();
rmSync(folder, { recursive: true });
