import { expect } from 'vitest';
import type { Cursor, Person } from '../../protocol/entities.ts';
import type { Store } from '../../server/store/store.ts';

/**
 * Follows rooms as a client does that asks again and again, while others write, and then until
 * nothing new comes. Every version of a room has to be the only one of its row.
 *
 * @returns the versions seen, in their order, by room
 */
export async function follow(
  store: Store,
  person: Person,
  start: readonly Cursor[],
  writing: Promise<unknown>,
): Promise<Map<string, number[]>> {
  const seen = new Map(start.map(({ feed }) => [feed, [] as number[]]));
  let cursors = [...start];
  let isWriting = true;
  const done = writing.finally(() => {
    isWriting = false;
  });
  for (let isLast = false; !isLast; ) {
    isLast = !isWriting;
    const found = await store.read('changesSince', { personId: person.id, cursors });
    const rooms = (found?.feeds ?? []).filter(({ feed }) => feed !== 'home');
    for (const { feed, status, changes } of rooms) {
      expect(['complete', 'more']).toContain(status);
      if (changes.length > 0) isLast = false;
      seen.get(feed)?.push(...changes.map(({ version }) => version));
    }
    cursors = rooms.map(({ feed, epoch, version }) => ({ feed, epoch, version }));
  }
  await done;
  return seen;
}
