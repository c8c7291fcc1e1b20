import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainPlace } from '../test/kit/plain-place.ts';
import { afterMessage, afterOwnMessage, laterPlace, type ReadPlace } from './read-place.ts';

function place(version: number, readSeq: number, readAsOf: number): ReadPlace {
  return {
    membership: {
      roomId: 'r',
      joined: true,
      role: 'member' as const,
      ...plainPlace,
      readSeq,
      version,
    },
    readAsOf,
  };
}

test('a position goes back when a later version says so', () => {
  expect(laterPlace(place(1, 6, 6), place(2, 2, 6)).membership.readSeq).toBe(2);
  expect(laterPlace(place(2, 2, 6), place(1, 6, 6)).membership.readSeq).toBe(2);
});

test('an own message said after that moves it on, whichever is heard of first', () => {
  const marked = place(2, 2, 6);
  expect(afterOwnMessage(marked, 7).membership.readSeq).toBe(7);
  expect(laterPlace(afterOwnMessage(place(1, 6, 6), 7), marked).membership.readSeq).toBe(7);
  expect(afterOwnMessage(marked, 6)).toBe(marked);
});

/** What the server may do to a place; each takes what it takes there. */
const step = fc.oneof(
  fc.record({ act: fc.constantFrom('read', 'unread'), seq: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ act: fc.constantFrom('own', 'other'), seq: fc.constant(0) }),
);

test('whatever is learned in whatever order, and more than once, ends where the server is', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), fc.infiniteStream(fc.nat()), (steps, chance) => {
      let seq = 0;
      let [version, readSeq] = [1, 0];
      const news: ((held: ReadPlace) => ReadPlace)[] = [];
      const tellRow = () => {
        const row = place(version, readSeq, seq);
        news.push((held) => laterPlace(held, row));
      };
      for (const { act, seq: wanted } of steps) {
        if (act === 'own' || act === 'other') {
          seq++;
          if (act === 'other') continue;
          readSeq = seq;
          const own = seq;
          news.push((held) => afterOwnMessage(held, own));
          continue;
        }
        const next =
          act === 'read' ? Math.max(readSeq, Math.min(wanted, seq)) : Math.min(readSeq, wanted - 1);
        if (next !== readSeq) version++;
        readSeq = next;
        tellRow();
      }
      // The two feeds each come in their order, or parts of them twice; between them there is none.
      const shuffled = news
        .map((learn) => ({ learn, at: chance.next().value }))
        .sort((a, b) => a.at - b.at);
      let held = place(1, 0, 0);
      for (const { learn } of [...shuffled, ...shuffled]) held = learn(held);
      expect(held.membership).toEqual({
        roomId: 'r',
        joined: true,
        role: 'member' as const,
        ...plainPlace,
        readSeq,
        version,
      });
    }),
  );
});

test('what mentions somebody and what is deleted is known from whichever feed tells of it first', () => {
  const message = { id: 'm', roomId: 'r', authorId: 'bo', version: 1, text: '', sentAt: 0 };
  const mention = (seq: number) => ({ ...message, seq, mentions: { people: ['me'] } });
  const gone = (seq: number) => ({ ...message, seq, deletedAt: 1 });
  const named = (base: ReadPlace, mentioned: number[], removed: number[]): ReadPlace => ({
    ...base,
    membership: { ...base.membership, mentioned, removed },
  });
  const row = named(place(2, 3, 6), [4, 5], [6]);
  const live = [mention(7), gone(5), mention(2)].reduce<ReadPlace>(
    (held, news) => afterMessage(held, news, 'me'),
    place(1, 1, 4),
  );
  for (const both of [laterPlace(live, row), laterPlace(row, live)]) {
    expect(both.membership).toMatchObject({ mentioned: [4, 7], removed: [5, 6], readSeq: 3 });
  }
  expect(afterOwnMessage(row, 7).membership).toMatchObject({ mentioned: [], removed: [] });
  expect(afterMessage(row, { ...mention(9), authorId: 'me' }, 'me')).toBe(row);
  expect(afterMessage(row, gone(6), 'me')).toBe(row);
});
