import { beforeEach, expect, test } from 'vitest';
import type { Membership } from '../protocol/entities.ts';
import { ParleyError } from '../protocol/errors.ts';
import { newId } from '../protocol/uuid.ts';
import { ManualClock } from '../test/kit/manual-clock.ts';
import type { Ask } from './catch-up.ts';
import { Feeds } from './feeds.ts';
import { MentionCounter } from './mention-counter.ts';
import { ReadPositions } from './read-positions.ts';
import { roomView } from './room-view.ts';
import { Unreachable } from './transport.ts';

const me = { id: newId(), name: 'Ada', kind: 'guest' as const };
const roomId = newId();

let feeds: Feeds;
let clock: ManualClock;
let reads: ReadPositions;
let asked: unknown[];
/** What the server says; an error is thrown. */
let answer: (seq: number) => Membership | Error;

beforeEach(() => {
  feeds = new Feeds({
    roomChanged: () => undefined,
    applied: () => undefined,
    roomReset: () => undefined,
    messagesChanged: () => undefined,
    homeMoved: () => undefined,
    gapFound: () => undefined,
    fit: (state) => state,
  });
  feeds.reset(me);
  const room = { id: roomId, kind: 'channel' as const, slug: 'r', name: 'R', topic: '' };
  feeds.enter(
    { ...room, createdAt: 0, createdBy: null, version: 1 },
    { roomId, joined: true, readSeq: 0, version: 1 },
    { epoch: 'e1', version: 11, seq: 10 },
  );
  clock = new ManualClock();
  asked = [];
  answer = (readSeq) => ({ roomId, joined: true, readSeq, version: 2 });
  const ask = async (_name: string, input: { seq: number }) => {
    asked.push(input.seq);
    const membership = answer(input.seq);
    if (membership instanceof Error) throw membership;
    return { membership };
  };
  reads = new ReadPositions(feeds, ask as Ask, clock);
});

/** What is shown, and what would be remembered. */
function position(): { shown: number; held: number } {
  const state = feeds.rooms.get(roomId);
  if (!state) throw new Error('the room is gone');
  return { shown: roomView(state, new MentionCounter()).readSeq, held: state.membership.readSeq };
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
  answer = (readSeq) => ({ roomId, joined: true, readSeq, version: 2 });
  await reads.flush();
  expect(position()).toEqual({ shown: 4, held: 4 });
});

test('a position that the server cannot take now is told again by itself', async () => {
  answer = () => new ParleyError('unavailable', 'full');
  await expect(reads.mark(roomId, 4)).rejects.toThrow('full');
  clock.pass(60_000);
  answer = (readSeq) => ({ roomId, joined: true, readSeq, version: 2 });
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
  answer = () => ({ roomId, joined: true, readSeq: 3, version: 2 });
  await reads.mark(roomId, 9);
  expect(position()).toEqual({ shown: 3, held: 3 });
});
