import type { Cursor } from '../../protocol/entities.ts';
import type { Crowd } from './crowd.ts';
import { Spin } from './spin.ts';
import { sync } from './sync.ts';

export interface Resync {
  cursors: readonly Cursor[];
}

export interface Resynced {
  millis: number;
  requests: number;
  changes: number;
  megabytes: number;
}

/** One client that was away catches up. */
export async function resync(crowd: Crowd, { cursors }: Resync): Promise<Resynced> {
  const client = crowd.at(0);
  const spin = new Spin(crowd.shared);
  const bytesBefore = client.bytes;
  const from = performance.now();
  const { requests, changes } = await Promise.race([sync(client, cursors), crowd.lost]);
  const millis = performance.now() - from;
  spin.stop();
  return { millis, requests, changes, megabytes: (client.bytes - bytesBefore) / 1e6 };
}
