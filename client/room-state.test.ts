import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Message } from '../protocol/entities.ts';
import { plainPlace } from '../test/kit/plain-place.ts';
import { applyChange, beginRoom, mergeMessages, type RoomState } from './room-state.ts';

const roomId = 'room';

function message(seq: number, version = seq, authorId = 'bo'): Message {
  return { id: `m${seq}`, roomId, authorId, seq, version, text: `v${version}`, sentAt: 0 };
}

function run(first: number, last: number): Message[] {
  return Array.from({ length: last - first + 1 }, (_, i) => message(first + i));
}

function room(lastSeq: number, held: Message[] = []): RoomState {
  const began = beginRoom({
    room: {
      id: roomId,
      kind: 'public',
      slug: 'r',
      name: 'R',
      topic: '',
      createdAt: 0,
      createdBy: null,
      version: 1,
    },
    membership: {
      roomId,
      joined: true,
      role: 'member' as const,
      ...plainPlace,
      readSeq: 0,
      version: 1,
    },
    head: { epoch: 'e', version: lastSeq, seq: lastSeq },
  });
  return { ...began, messages: held };
}

function seqs(state: RoomState): number[] {
  return state.messages.map(({ seq }) => seq);
}

describe('merging messages into the run that is held', () => {
  test('a next message is appended, an older page is put before', () => {
    const appended = mergeMessages(room(5, run(4, 5)), [message(6)]);
    expect(seqs(appended)).toEqual([4, 5, 6]);
    expect(appended.lastSeq).toBe(6);
    expect(seqs(mergeMessages(appended, run(1, 3)))).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('what is held already changes nothing', () => {
    const state = room(5, run(1, 5));
    expect(mergeMessages(state, run(2, 4))).toBe(state);
  });

  test('of two versions the newer stays, whichever comes first', () => {
    const edited = message(2, 9);
    expect(mergeMessages(room(3, run(1, 3)), [edited]).messages[1]).toEqual(edited);
    const state = room(3, [message(1), edited, message(3)]);
    expect(mergeMessages(state, [message(2)])).toBe(state);
  });

  test('a page beyond a hole replaces the run: a timeline with a hole would be a lie', () => {
    expect(seqs(mergeMessages(room(5, run(1, 5)), run(8, 9)))).toEqual([8, 9]);
  });

  test('an old page that does not touch the run is left out', () => {
    const state = room(20, run(15, 20));
    expect(mergeMessages(state, run(1, 5))).toBe(state);
  });

  test('a page that ends before the newest message cannot begin a run', () => {
    expect(seqs(mergeMessages(room(20), run(1, 5)))).toEqual([]);
  });

  test('whatever comes, the run is unbroken and ends with the newest message', () => {
    const page = fc
      .tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 8 }))
      .map(([first, more]) => run(first, first + more));
    fc.assert(
      fc.property(fc.array(page, { maxLength: 12 }), (pages) => {
        let state = room(0);
        for (const incoming of pages) {
          state = mergeMessages(state, incoming);
          const held = seqs(state);
          const first = held[0] ?? 0;
          expect(held).toEqual(held.map((_, index) => first + index));
          if (held.length > 0) expect(held.at(-1)).toBe(state.lastSeq);
        }
      }),
    );
  });
});

test('what I write myself, I have read', () => {
  const change = {
    kind: 'message' as const,
    version: 6,
    message: message(6, 6, 'me'),
    author: { id: 'me', name: 'Me', role: 'guest' as const },
  };
  expect(applyChange(room(5, run(1, 5)), change, 'me').membership.readSeq).toBe(6);
  expect(applyChange(room(5, run(1, 5)), change, 'bo').membership.readSeq).toBe(0);
});
