import { beforeEach, expect, test } from 'vitest';
import type { CommandName } from '../protocol/commands.ts';
import { ParleyError } from '../protocol/errors.ts';
import { ManualClock } from '../test/kit/manual-clock.ts';
import { plainPlace } from '../test/kit/plain-place.ts';
import { type Ask, CatchUp } from './catch-up.ts';
import { Feeds } from './feeds.ts';
import { ReadPositions } from './read-positions.ts';

const ada = { id: 'ada', name: 'Ada', role: 'guest' as const };

let clock: ManualClock;
let feeds: Feeds;
let asked: CommandName[];
/** So many of the next requests are refused, with a wait of 3 seconds. */
let refusals: number;

const ask: Ask = async (name) => {
  asked.push(name);
  if (refusals-- > 0) throw new ParleyError('rate_limited', 'slower', { retryAfterMillis: 3_000 });
  const membership = {
    roomId: 'tea',
    joined: true,
    role: 'member' as const,
    ...plainPlace,
    readSeq: 3,
    version: 2,
  };
  const head = { epoch: 'e1', version: 3, seq: 3 };
  return { me: ada, feeds: [], membership, head } as never;
};

beforeEach(() => {
  clock = new ManualClock();
  asked = [];
  refusals = 1;
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
  feeds.reset(ada);
  feeds.enter({
    room: {
      id: 'tea',
      kind: 'public',
      slug: 'tea',
      name: 'Tea',
      topic: '',
      createdAt: 0,
      createdBy: null,
      version: 1,
    },
    membership: {
      roomId: 'tea',
      joined: true,
      role: 'member' as const,
      ...plainPlace,
      readSeq: 0,
      version: 1,
    },
    head: { epoch: 'e', version: 1, seq: 5 },
  });
});

/** Lets so much time pass, and everything that waits for nothing else. */
async function pass(millis: number): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  clock.pass(millis);
  await new Promise((resolve) => setImmediate(resolve));
}

test('catching up waits as long as the server says, and then reads', async () => {
  let isDone = false;
  const catchUp = new CatchUp({
    feeds,
    clock,
    ask,
    done: () => {
      isDone = true;
    },
    signedOut: () => expect.unreachable(),
  });
  catchUp.run();
  await pass(2_999);
  expect(asked).toEqual(['feed:sync']);
  await pass(500);
  expect(asked).toEqual(['feed:sync', 'feed:sync']);
  expect(isDone).toBe(true);
});

test('a read position that the server does not take in is told again after the wait', async () => {
  const reads = new ReadPositions(feeds, ask, clock);
  await expect(reads.mark('tea', 3)).rejects.toMatchObject({ code: 'rate_limited' });
  await pass(2_999);
  expect(asked).toEqual(['room:read']);
  await pass(500);
  expect(asked).toEqual(['room:read', 'room:read']);
  await pass(60_000);
  expect(asked).toHaveLength(2);
});

test('a read position of a person who has gone is not told again', async () => {
  const reads = new ReadPositions(feeds, ask, clock);
  await expect(reads.mark('tea', 3)).rejects.toMatchObject({ code: 'rate_limited' });
  reads.reset();
  await pass(60_000);
  expect(asked).toEqual(['room:read']);
});
