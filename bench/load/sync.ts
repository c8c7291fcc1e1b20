import type { Reply } from '../../protocol/commands.ts';
import type { Cursor } from '../../protocol/entities.ts';
import type { Client } from './client.ts';

export interface Synced {
  requests: number;
  changes: number;
  cursors: Cursor[];
}

/** Asks what has changed until every feed is complete, as a client does when it comes back. */
export async function sync(client: Client, cursors: readonly Cursor[]): Promise<Synced> {
  const at = new Map(cursors.map((cursor) => [cursor.feed, cursor]));
  let requests = 0;
  let changes = 0;
  let open = [...cursors];
  let again = false;
  do {
    requests++;
    const answer = JSON.parse(
      await client.ask('feed:sync', { cursors: open }),
    ) as Reply<'feed:sync'>;
    if (!answer.ok) throw new Error(`feed:sync: ${JSON.stringify(answer.error)}`);
    const more = new Set<string>();
    for (const { feed, status, epoch, version, changes: missed } of answer.result.feeds) {
      at.set(feed, { feed, epoch, version });
      changes += missed.length;
      if (status === 'more') more.add(feed);
      for (const change of status === 'reset' && feed === 'home' ? missed : []) {
        if (change.kind !== 'membership') continue;
        const { roomId } = change.membership;
        at.set(roomId, { feed: roomId, epoch: change.head.epoch, version: change.head.version });
      }
    }
    again = more.size > 0;
    // Without the home's cursor the answer would tell all of the home again.
    open = [...at.values()].filter(({ feed }) => feed === 'home' || more.has(feed));
  } while (again);
  return { requests, changes, cursors: [...at.values()] };
}
