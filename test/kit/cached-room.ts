import type { CachedRoom } from '../../client/cache.ts';
import { plainPlace } from './plain-place.ts';

/** A public room of which one is a member, as a client keeps it. */
export function cachedRoom(id: string, version = 1, seq = 0, epoch = 'e1'): CachedRoom {
  return {
    room: {
      id,
      kind: 'public',
      slug: id,
      name: id,
      topic: '',
      createdAt: 0,
      createdBy: null,
      version: 1,
    },
    membership: {
      roomId: id,
      joined: true,
      role: 'member',
      ...plainPlace,
      readSeq: 0,
      version: 1,
    },
    readAsOf: seq,
    head: { epoch, version, seq },
    cursor: { feed: id, epoch, version },
  };
}
