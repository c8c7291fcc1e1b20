import { expect, test } from 'vitest';
import type { History, Sighting } from './history.ts';
import { judge } from './judge.ts';

const nothing = { lost: [], missing: [], duplicated: [], reordered: [] };
const stored: Sighting[] = ['a 0', 'b 0', 'a 1', 'b 1'].map((text, i) => ({ text, seq: i + 1 }));

const reader: History['readers'][number] = {
  name: 'r',
  lives: [],
  resets: 0,
  looked: [],
  held: [],
};

function writing(name: string, ...texts: string[]): History['writers'][number] {
  const own = stored.filter(({ text }) => text.startsWith(name));
  return {
    name,
    pressed: texts.map((text) => ({ text, safe: true })),
    acknowledged: own,
  };
}

const good: History = {
  stored,
  writers: [writing('a', 'a 0', 'a 1'), writing('b', 'b 0', 'b 1')],
  readers: [{ ...reader, lives: [stored.slice(0, 3), stored.slice(2)], held: stored.slice(1) }],
};

/** `good` with one reader who was told this, in one life. */
function told(...seqs: number[]): History {
  const life = seqs.flatMap((seq) => stored[seq - 1] ?? []);
  return { ...good, readers: [{ ...reader, lives: [life] }] };
}

test('a history without a breach has none, though a restarted client repeats what it knew', () => {
  expect(judge(good)).toEqual(nothing);
});

test('what is not yet safe may be stored or not', () => {
  const pressed = [...stored.filter(({ text }) => text.startsWith('a')), { text: 'a 2' }];
  const writer = { ...writing('a'), pressed: pressed.map(({ text }) => ({ text, safe: false })) };
  expect(judge({ ...good, writers: [writer] })).toEqual(nothing);
});

test('an acknowledged message that is not stored is lost', () => {
  const writer = { name: 'a', pressed: [], acknowledged: [{ text: 'a 9', seq: 5 }] };
  const { lost, ...others } = judge({ ...good, writers: [writer] });
  expect(lost).toEqual(['“a 9” of a is not stored']);
  expect(others).toMatchObject({ missing: [], duplicated: [], reordered: [] });
});

test('a message that was safe in an outbox and never arrives is lost, once', () => {
  const writer = {
    ...writing('a', 'a 0', 'a 1', 'a 2'),
    acknowledged: [{ text: 'a 2', seq: 5 }],
  };
  expect(judge({ ...good, writers: [writer] }).lost).toEqual(['“a 2” of a is not stored']);
});

test('a message that somebody was told and that is not stored is lost', () => {
  const life = [...stored, { text: 'ghost', seq: 5 }];
  const readers = [{ ...reader, lives: [life] }];
  expect(judge({ ...good, readers }).lost).toEqual(['r was told “ghost”, which is not stored']);
});

test('a stored message that a reader does not know is missing', () => {
  expect(judge(told(1, 2, 4))).toEqual({ ...nothing, missing: ['r does not know “a 1”'] });
});

test('what a reset had it look up in the history is not missing', () => {
  const lives = [stored.slice(0, 1), stored.slice(3)];
  const readers = [{ ...reader, lives, resets: 1, looked: stored.slice(1, 3) }];
  expect(judge({ ...good, readers })).toEqual(nothing);
});

test('a hole in what a client holds is missing, and so is the newest', () => {
  const held = stored.filter(({ seq }) => seq === 1 || seq === 3);
  const readers = [{ ...reader, lives: [stored], held }];
  expect(judge({ ...good, readers })).toEqual({
    ...nothing,
    missing: ['r holds no “b 0”', 'r holds no “b 1”'],
  });
});

test('a timeline in another order is reordered', () => {
  const readers = [{ ...reader, lives: [stored], held: [...stored].reverse() }];
  expect(judge({ ...good, readers }).reordered).toHaveLength(3);
});

test('a message told twice in one life is duplicated', () => {
  expect(judge(told(1, 2, 3, 3, 4))).toEqual({
    ...nothing,
    duplicated: ['r was told “a 1” again'],
  });
});

test('a message stored twice is duplicated', () => {
  const twice = { text: 'a 0', seq: 5 };
  const history = { stored: [...stored, twice], writers: [], readers: [] };
  expect(judge(history)).toEqual({ ...nothing, duplicated: ['“a 0” is stored again as 5'] });
});

test('messages told in another order than theirs are reordered', () => {
  expect(judge(told(1, 3, 2, 4))).toEqual({ ...nothing, reordered: ['r was told 2 after 3'] });
});

test('a hole in the numbers is reordered', () => {
  const holed = stored.map(({ text, seq }) => ({ text, seq: seq > 2 ? seq + 1 : seq }));
  expect(judge({ stored: holed, writers: [], readers: [] }).reordered).toEqual([
    '4 is stored after 2',
  ]);
});

test('a writer’s messages stored in another order than written are reordered', () => {
  const { reordered, ...others } = judge({ ...good, writers: [writing('a', 'a 1', 'a 0')] });
  expect(reordered).toEqual(['“a 0” is stored before what was written before']);
  expect(others).toMatchObject({ lost: [], missing: [], duplicated: [] });
});

test('a message acknowledged or told under another number than its own is reordered', () => {
  const writer = { name: 'a', pressed: [], acknowledged: [{ text: 'a 0', seq: 2 }] };
  const life = stored.map(({ text, seq }) => ({ text, seq: seq === 4 ? 5 : seq }));
  const readers = [{ ...reader, lives: [life] }];
  expect(judge({ ...good, writers: [writer], readers }).reordered).toHaveLength(2);
});
