import { expect, test } from 'vitest';
import type { TimelineView } from '../../../client/views.ts';
import { type ListStep, nextStep } from './list-steps.ts';

function run(first: number, last: number): TimelineView {
  const seqs = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return {
    roomId: 'r',
    status: 'ready',
    messages: seqs.map((seq) => ({
      id: `m${seq}`,
      roomId: 'r',
      authorId: 'ada',
      seq,
      version: seq,
      text: 'hi',
      sentAt: 0,
    })),
    pending: [],
    notices: [],
    atStart: first === 1,
    atEnd: true,
    older: 'idle',
    newer: 'idle',
  };
}

/** All the steps from one run to another: its ends, and a ↑ where rows changed at the top. */
function steps(from: TimelineView, to: TimelineView): string[] {
  let shown: ListStep = { view: from, shift: false, stretch: 0 };
  const taken: string[] = [];
  while (shown.view !== to) {
    shown = nextStep(shown, to);
    const { messages } = shown.view;
    const stretch = shown.stretch === 0 ? '' : ' anew';
    taken.push(`${messages[0]?.seq}-${messages.at(-1)?.seq}${shown.shift ? ' ↑' : ''}${stretch}`);
  }
  return taken;
}

test('what comes or goes at one end is one step', () => {
  expect(steps(run(50, 99), run(50, 100))).toEqual(['50-100']);
  expect(steps(run(50, 99), run(1, 99))).toEqual(['1-99 ↑']);
  expect(steps(run(1, 99), run(50, 99))).toEqual(['50-99 ↑']);
  expect(steps(run(1, 99), run(1, 50))).toEqual(['1-50']);
});

test('both ends at once are two, the lower one first', () => {
  expect(steps(run(51, 100), run(21, 80))).toEqual(['51-80', '21-80 ↑']);
  expect(steps(run(21, 80), run(51, 100))).toEqual(['21-100', '51-100 ↑']);
  expect(steps(run(21, 80), run(1, 100))).toEqual(['21-100', '1-100 ↑']);
  expect(steps(run(1, 100), run(21, 80))).toEqual(['1-80', '21-80 ↑']);
});

test('another stretch of the room is a list of its own, even beside the first', () => {
  expect(steps(run(51, 100), run(1, 30))).toEqual(['1-30 anew']);
  expect(steps(run(51, 100), run(101, 120))).toEqual(['101-120 anew']);
});

test('the first messages of all are no other stretch', () => {
  const empty = { ...run(1, 1), messages: [] };
  expect(steps(empty, run(51, 100))).toEqual(['51-100']);
});

test('nothing new is no step', () => {
  const view = run(1, 3);
  expect(nextStep({ view, shift: true, stretch: 2 }, view)).toEqual({
    view,
    shift: false,
    stretch: 2,
  });
});
