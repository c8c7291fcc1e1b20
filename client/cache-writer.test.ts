import { expect, test } from 'vitest';
import type { Cursor } from '../protocol/entities.ts';
import { newId } from '../protocol/uuid.ts';
import { ManualClock } from '../test/kit/manual-clock.ts';
import { plainPlace } from '../test/kit/plain-place.ts';
import { MemoryCache } from './cache-memory.ts';
import { CacheWriter } from './cache-writer.ts';
import { beginRoom, type RoomState } from './room-state.ts';

const me = { id: newId(), name: 'Ada', role: 'guest' as const };

function entered(name: string): RoomState {
  const id = newId();
  const room = { id, kind: 'public' as const, slug: name, name, topic: '', createdAt: 0 };
  return beginRoom({
    room: { ...room, createdBy: null, version: 1 },
    membership: {
      roomId: id,
      joined: true,
      role: 'member' as const,
      ...plainPlace,
      readSeq: 0,
      version: 1,
    },
    head: { epoch: 'e', version: 2, seq: 0 },
  });
}

test('a room that is entered before the others are known does not pass for all there are', async () => {
  const cache = new MemoryCache();
  const clock = new ManualClock();
  const rooms = new Map<string, RoomState>();
  let home: Cursor | null = null;
  const writer = new CacheWriter({
    cache,
    clock,
    rooms: () => rooms,
    home: () => home,
    blocked: () => [],
    person: () => undefined,
    failed: (error) => expect.unreachable(String(error)),
  });
  const enter = (state: RoomState) => {
    rooms.set(state.room.id, state);
    writer.room(state.room.id);
  };
  writer.begin(me, true);
  enter(entered('tea'));
  clock.pass(1_000);
  await writer.flush();
  expect((await cache.load()).me).toBeNull();
  home = { feed: 'home', epoch: 'h', version: 2 };
  enter(entered('lobby'));
  writer.homeMoved();
  clock.pass(1_000);
  await expect.poll(async () => (await cache.load()).homeCursor).toEqual(home);
  const { rooms: cached } = await cache.load();
  expect(cached.map(({ room }) => room.name).sort()).toEqual(['lobby', 'tea']);
});
