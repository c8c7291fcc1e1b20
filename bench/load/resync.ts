import type { Crowd } from './crowd.ts';
import { Spin } from './spin.ts';
import { sync } from './sync.ts';

export interface Resync {
  rooms: readonly string[];
  /** So many changes the client has not seen in each of them. */
  missed: number;
}

export interface Resynced {
  millis: number;
  requests: number;
  changes: number;
  megabytes: number;
}

/** One client that was away catches up. The epochs are those of the running server. */
export async function resync(crowd: Crowd, { rooms, missed }: Resync): Promise<Resynced> {
  const client = crowd.at(0);
  const { cursors: heads } = await sync(client, []);
  const cursors = heads
    .filter(({ feed }) => feed === 'home' || rooms.includes(feed))
    .map((head) => (head.feed === 'home' ? head : { ...head, version: head.version - missed }));
  const spin = new Spin(crowd.shared);
  const bytesBefore = client.bytes;
  const from = performance.now();
  const { requests, changes } = await Promise.race([sync(client, cursors), crowd.lost]);
  const millis = performance.now() - from;
  spin.stop();
  return { millis, requests, changes, megabytes: (client.bytes - bytesBefore) / 1e6 };
}
