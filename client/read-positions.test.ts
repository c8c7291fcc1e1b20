import { beforeEach, describe, expect, test } from 'vitest';
import type { Membership } from '../protocol/entities.ts';
import { ParleyError } from '../protocol/errors.ts';
import { newId } from '../protocol/uuid.ts';
import { ManualClock } from '../test/kit/manual-clock.ts';
import { plainPlace } from '../test/kit/plain-place.ts';
import type { Ask } from './catch-up.ts';
import { Feeds } from './feeds.ts';
import { ReadPositions } from './read-positions.ts';
import { withPlace } from './room-state.ts';
import { roomView } from './room-view.ts';
import { Unreachable } from './transport.ts';

const me = { id: newId(), name: 'Ada', role: 'guest' as const };
const roomId = newId();

let feeds: Feeds;
let clock: ManualClock;
let reads: ReadPositions;
let asked: unknown[];
/** What the server says; an error is thrown. */
let answer: (seq: number) => Membership | Error;
const head = { epoch: 'e1', version: 11, seq: 10 };

beforeEach(() => {
  feeds = new Feeds({
    roomChanged: () => undefined,
    met: () => undefined,
    applied: () => undefined,
    roomReset: () => undefined,
    messagesChanged: () => undefined,
    homeMoved: () => undefined,
    blockedChanged: () => undefined,
    gapFound: () => undefined,
    fit: (state) => state,
  });
  feeds.reset(me);
  const room = { id: roomId, kind: 'public' as const, slug: 'r', name: 'R', topic: '' };
  feeds.enter({
    room: { ...room, createdAt: 0, createdBy: null, version: 1 },
    membership: {
      roomId,
      joined: true,
      role: 'member' as const,
      ...plainPlace,
      readSeq: 0,
      version: 1,
    },
    head,
  });
  clock = new ManualClock();
  asked = [];
  answer = (readSeq) => ({
    roomId,
    joined: true,
    role: 'member' as const,
    ...plainPlace,
    readSeq,
    version: 2,
  });
  const ask = async (_name: string, input: { seq: number }) => {
    asked.push(input.seq);
    const membership = answer(input.seq);
    if (membership instanceof Error) throw membership;
    return { membership, head };
  };
  reads = new ReadPositions(feeds, ask as Ask, clock);
});

/** What is shown, and what would be remembered. */
function position(): { shown: number; held: number } {
  const state = feeds.rooms.get(roomId);
  if (!state) throw new Error('the room is gone');
  return {
    shown: roomView(state, me.id).readSeq,
    held: state.membership.readSeq,
  };
}

test('a position counts at once, and is remembered when the server has confirmed it', async () => {
  const marked = reads.mark(roomId, 4);
  expect(position()).toEqual({ shown: 4, held: 0 });
  await marked;
  expect(position()).toEqual({ shown: 4, held: 4 });
});

test('a position that did not reach the server is told later, and not remembered before', async () => {
  answer = () => new Unreachable();
  await expect(reads.mark(roomId, 4)).rejects.toThrow(Unreachable);
  expect(position()).toEqual({ shown: 4, held: 0 });
  answer = (readSeq) => ({
    roomId,
    joined: true,
    role: 'member' as const,
    ...plainPlace,
    readSeq,
    version: 2,
  });
  await reads.flush();
  expect(position()).toEqual({ shown: 4, held: 4 });
});

test('a position that the server cannot take now is told again by itself', async () => {
  answer = () => new ParleyError('unavailable', 'full');
  await expect(reads.mark(roomId, 4)).rejects.toThrow('full');
  clock.pass(60_000);
  answer = (readSeq) => ({
    roomId,
    joined: true,
    role: 'member' as const,
    ...plainPlace,
    readSeq,
    version: 2,
  });
  await expect.poll(() => asked).toHaveLength(2);
  clock.pass(60_000);
  await expect.poll(position).toEqual({ shown: 4, held: 4 });
});

test('a position that the server refuses for good is taken back', async () => {
  answer = () => new ParleyError('forbidden', 'not a member');
  await expect(reads.mark(roomId, 4)).rejects.toThrow('not a member');
  clock.pass(60_000);
  expect(position()).toEqual({ shown: 0, held: 0 });
  expect(asked).toEqual([4]);
});

test('where the server stops short of what was marked, so does the client', async () => {
  answer = () => ({
    roomId,
    joined: true,
    role: 'member' as const,
    ...plainPlace,
    readSeq: 3,
    version: 2,
  });
  await reads.mark(roomId, 9);
  expect(position()).toEqual({ shown: 3, held: 3 });
});

describe('marked as unread', () => {
  /** What the server has, and does. */
  let server: { readSeq: number; version: number; isReached: boolean };

  beforeEach(async () => {
    server = { readSeq: 0, version: 1, isReached: true };
    const ask = async (name: string, { seq }: { seq: number }) => {
      if (!server.isReached) throw new Unreachable();
      asked.push(`${name} ${seq}`);
      const { readSeq } = server;
      server.readSeq = name === 'room:read' ? Math.max(readSeq, seq) : Math.min(readSeq, seq - 1);
      if (server.readSeq !== readSeq) server.version++;
      return { membership: { roomId, joined: true, ...plainPlace, ...server }, head };
    };
    reads = new ReadPositions(feeds, ask as Ask, clock);
    await reads.mark(roomId, 8);
    asked.length = 0;
  });

  test('a position goes back at once, and is remembered when the server has confirmed it', async () => {
    const marked = reads.markUnread(roomId, 4);
    expect(position()).toEqual({ shown: 3, held: 8 });
    await marked;
    expect(position()).toEqual({ shown: 3, held: 3 });
    expect(asked).toEqual(['room:unread 4']);
  });

  test('what is unread stays so: nothing before it is read by it', async () => {
    await reads.markUnread(roomId, 10);
    expect(position()).toEqual({ shown: 8, held: 8 });
    expect(asked).toEqual([]);
  });

  test('without a connection all that was done comes to the same on the server', async () => {
    server.isReached = false;
    const attempts = [
      reads.mark(roomId, 10),
      reads.markUnread(roomId, 10),
      reads.markUnread(roomId, 5),
      reads.mark(roomId, 6, true),
    ];
    await Promise.allSettled(attempts);
    expect(position()).toEqual({ shown: 6, held: 8 });
    server.isReached = true;
    await reads.flush();
    expect(position()).toEqual({ shown: 6, held: 6 });
    expect(server.readSeq).toBe(6);
    await reads.mark(roomId, 10, true);
    server.isReached = false;
    server.readSeq = 6;
    await Promise.allSettled([reads.markUnread(roomId, 9)]);
    server.isReached = true;
    await reads.flush();
    expect(server.readSeq).toBe(8);
  });

  test('is not read by being seen still, but deliberately, by what comes next, or seen anew', async () => {
    await reads.markUnread(roomId, 4);
    await reads.mark(roomId, 10);
    expect(position().shown).toBe(3);
    feeds.change(roomId, (state) => ({ ...state, lastSeq: 11 }));
    await reads.mark(roomId, 11);
    expect(position().shown).toBe(11);
    await reads.markUnread(roomId, 4);
    await reads.mark(roomId, 10, true);
    expect(position().shown).toBe(10);
    await reads.markUnread(roomId, 4);
    reads.release(roomId);
    await reads.mark(roomId, 10);
    expect(position().shown).toBe(10);
  });

  test('on another device is not read by being seen here', async () => {
    const follow = () => reads.follow(roomId, feeds.rooms.get(roomId) ?? null);
    follow();
    const membership = {
      roomId,
      joined: true,
      role: 'member' as const,
      ...plainPlace,
      readSeq: 2,
      version: 9,
    };
    feeds.change(roomId, (state) => withPlace(state, { membership, readAsOf: 10 }));
    follow();
    await reads.mark(roomId, 10);
    expect(position()).toEqual({ shown: 2, held: 2 });
  });
});
