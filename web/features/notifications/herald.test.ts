import { beforeEach, expect, test } from 'vitest';
import type { RoomView } from '../../../client/views.ts';
import type { Message, Person } from '../../../protocol/entities.ts';
import { ManualClock } from '../../../test/kit/manual-clock.ts';
import { Herald } from './herald.ts';

const ada: Person = { id: 'ada', name: 'Ada' } as Person;
let clock: ManualClock;
let shown: { texts: string[]; isLoud: boolean }[];
let takenBack: string[];
let readSeq: number;
let isAlone: boolean;
let herald: Herald;

beforeEach(() => {
  clock = new ManualClock();
  shown = [];
  takenBack = [];
  readSeq = 0;
  isAlone = true;
  herald = new Herald({
    clock,
    concerns: ({ text }) => text.includes('@'),
    room: (id) => (id === 'tea' ? ({ id, readSeq } as RoomView) : undefined),
    mayTell: async () => isAlone,
    show: (_room, news, isLoud) =>
      shown.push({ texts: news.map(({ message }) => message.text), isLoud }),
    takeBack: (roomId) => takenBack.push(roomId),
  });
});

function said(seq: number, text: string, roomId = 'tea'): void {
  herald.heard({ id: `m${seq}`, roomId, seq, text, authorId: 'ada' } as Message, ada);
}

/** Until what is due has been told. */
async function pass(millis: number): Promise<void> {
  clock.pass(millis);
  await Promise.resolve();
  await Promise.resolve();
}

test('a burst is told in one go, loudly once, and only what is worth it', async () => {
  said(1, '@a');
  said(2, 'not for her');
  said(3, '@b');
  await pass(1000);
  expect(shown).toEqual([{ texts: ['@a', '@b'], isLoud: true }]);
  said(4, '@c');
  await pass(1000);
  expect(shown[1]).toEqual({ texts: ['@a', '@b', '@c'], isLoud: false });
  await pass(60_000);
  said(5, '@d');
  await pass(1000);
  expect(shown[2]?.isLoud).toBe(true);
});

test('what has been read is not told, and taken back where it was', async () => {
  readSeq = 1;
  said(1, '@old');
  said(2, '@new');
  await pass(1000);
  expect(shown.map(({ texts }) => texts)).toEqual([['@new']]);
  readSeq = 2;
  herald.looked();
  expect(takenBack).toEqual(['tea']);
  herald.looked();
  expect(takenBack).toHaveLength(1);
});

test('nothing is told while somebody looks, nor of it afterwards, nor of a room that is left', async () => {
  isAlone = false;
  said(1, '@a');
  said(2, '@b', 'elsewhere');
  await pass(1000);
  isAlone = true;
  said(3, '@c');
  await pass(1000);
  expect(shown.map(({ texts }) => texts)).toEqual([['@c']]);
});

test('read before its time has come, or signed out: nothing is told', async () => {
  said(1, '@a');
  readSeq = 1;
  herald.looked();
  await pass(1000);
  said(2, '@b');
  herald.stop();
  await pass(1000);
  expect(shown).toEqual([]);
  expect(takenBack).toEqual([]);
});
