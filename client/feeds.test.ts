import { beforeEach, expect, test } from 'vitest';
import type { FeedUpdate } from '../protocol/commands.ts';
import type { Change, ChangeEvent } from '../protocol/events.ts';
import { newId } from '../protocol/uuid.ts';
import { plainPlace } from '../test/kit/plain-place.ts';
import { Feeds } from './feeds.ts';

const me = { id: newId(), name: 'Me', role: 'guest' as const };
const roomId = newId();

let feeds: Feeds;
let gaps: number;
let resets: string[];
let removed: string[];

beforeEach(() => {
  gaps = 0;
  removed = [];
  resets = [];
  feeds = new Feeds({
    roomChanged: (id, state) => {
      if (!state) removed.push(id);
    },
    met: () => undefined,
    applied: () => undefined,
    roomReset: (id) => resets.push(id),
    messagesChanged: () => undefined,
    homeMoved: () => undefined,
    blockedChanged: () => undefined,
    gapFound: () => gaps++,
    fit: (state) => state,
  });
  feeds.reset(me);
});

/** The room's message with this seq, which took the feed's version 10 higher. */
function said(seq: number, text = `line ${seq}`): ChangeEvent<'message'> {
  const version = 10 + seq;
  const id = newId();
  const message = { id, roomId, authorId: newId(), seq, version, text, sentAt: 0 };
  const author = { id: message.authorId, name: 'Bo', role: 'guest' as const };
  return { kind: 'message', feed: roomId, epoch: 'e1', version, message, author };
}

/** A membership of the room at this seq. */
function membership(seq: number, homeVersion = 1, readSeq = 0): Change {
  const room = { id: roomId, kind: 'public' as const, slug: 'r', name: 'R', topic: '' };
  return {
    kind: 'membership',
    version: homeVersion,
    membership: {
      roomId,
      joined: true,
      role: 'member' as const,
      ...plainPlace,
      readSeq,
      version: homeVersion,
    },
    room: { ...room, createdAt: 0, createdBy: null, version: 1 },
    head: { epoch: 'e1', version: 10 + seq, seq },
  };
}

function home(status: FeedUpdate['status'], version: number, changes: Change[]): FeedUpdate {
  return { feed: 'home', status, epoch: 'h1', version, changes };
}

function texts(): string[] {
  return feeds.rooms.get(roomId)?.messages.map(({ text }) => text) ?? [];
}

test('an event of a room that is not known yet counts as soon as the room is', () => {
  feeds.receive(said(6));
  feeds.update({ me, feeds: [home('reset', 1, [membership(5)])] });
  expect(texts()).toEqual(['line 6']);
  expect(feeds.rooms.get(roomId)?.cursor.version).toBe(16);
});

test('events in any order, any number of times, end in the order of the feed', () => {
  feeds.update({ me, feeds: [home('reset', 1, [membership(0)])] });
  for (const seq of [3, 2, 3, 1, 1, 2, 4]) feeds.receive(said(seq));
  expect(texts()).toEqual(['line 1', 'line 2', 'line 3', 'line 4']);
  expect(gaps).toBeGreaterThan(0);
});

test('a reset is obeyed even where the server has gone back, and asked about again', () => {
  feeds.update({ me, feeds: [home('reset', 9, [membership(0, 9, 0)])] });
  for (const seq of [1, 2, 3]) feeds.receive(said(seq, `lost ${seq}`));
  const start = membership(1, 4, 1);
  const room: FeedUpdate = {
    feed: roomId,
    status: 'reset',
    epoch: 'e1',
    version: 11,
    changes: [start],
  };
  feeds.update({ me, feeds: [home('reset', 4, [start]), room] });
  expect(texts()).toEqual([]);
  expect(feeds.rooms.get(roomId)).toMatchObject({ lastSeq: 1, membership: { readSeq: 1 } });
  expect(feeds.cursors()).toEqual([
    [
      { feed: 'home', epoch: 'h1', version: 4 },
      { feed: roomId, epoch: 'e1', version: 11 },
    ],
  ]);
  expect(resets).toEqual([roomId]);
  expect(gaps).toBeGreaterThan(0);
});

test('a room that begins anew keeps the read position that a live event has brought meanwhile', () => {
  feeds.update({ me, feeds: [home('reset', 1, [membership(3)])] });
  const read = membership(3, 2, 3);
  feeds.receive({ ...read, feed: 'home', epoch: 'h1' });
  const room: FeedUpdate = {
    feed: roomId,
    status: 'reset',
    epoch: 'e1',
    version: 13,
    changes: [membership(3, 1, 0)],
  };
  feeds.update({ me, feeds: [home('complete', 1, []), room] });
  expect(feeds.rooms.get(roomId)?.membership).toMatchObject({ readSeq: 3, version: 2 });
  expect(resets).toEqual([roomId]);
});

test('a late answer that knows less than the live events takes nothing back', () => {
  feeds.update({ me, feeds: [home('reset', 1, [membership(0)])] });
  const { feed, epoch, version, ...change } = said(1);
  for (const seq of [1, 2]) feeds.receive(said(seq));
  const late: FeedUpdate = {
    feed,
    status: 'complete',
    epoch,
    version,
    changes: [{ ...change, version }],
  };
  feeds.update({ me, feeds: [home('complete', 1, []), late] });
  expect(texts()).toEqual(['line 1', 'line 2']);
  expect(feeds.rooms.get(roomId)?.cursor.version).toBe(12);
});

test('a room that was entered and left unseen is told as gone: others may have remembered it', () => {
  feeds.update({ me, feeds: [home('reset', 1, [])] });
  const entered = membership(0, 2);
  if (entered.kind !== 'membership') throw new Error('no membership');
  const left: Change = { ...entered, membership: { ...entered.membership, joined: false } };
  feeds.update({ me, feeds: [home('complete', 2, [left])] });
  expect(removed).toEqual([roomId]);
});
