import { expect, test } from 'vitest';
import type { TraceEvent } from './event.ts';
import { markOf, shownAt, smoothness } from './frames.ts';
import { busyBetween } from './inputs.ts';
import { timeByFunction, timeByKind } from './profile.ts';

const page = { pid: 1, tid: 2 };

let recorded = 0;

function event(name: string, ts: number, rest: Partial<TraceEvent> = {}): TraceEvent {
  recorded += 1;
  return { ...page, name, ts, order: recorded, ph: 'X', args: {}, ...rest };
}

function frame(sequence: number, from: number, to: number, state: string, scroll = 'SCROLL_NONE') {
  const id2 = { local: '0x1' };
  const frame_reporter = {
    frame_sequence: sequence,
    state,
    affects_smoothness: true,
    has_missing_content: false,
    scroll_state: scroll,
  };
  return [
    event('PipelineReporter', from, { ph: 'b', id2, args: { frame_reporter } }),
    event('PipelineReporter', to, { ph: 'e', id2 }),
  ];
}

test('what a page had at a mark is on the screen with the first whole frame that was committed after it', () => {
  const events = [
    event('Commit', 5, { dur: 1, args: { frameSeqId: 7 } }),
    event('here', 10, { ph: 'I', cat: 'blink.user_timing' }),
    event('Commit', 20, { dur: 1, args: { frameSeqId: 8 } }),
    ...frame(7, 0, 22, 'STATE_PRESENTED_ALL'),
    ...frame(8, 12, 30, 'STATE_DROPPED'),
    ...frame(9, 32, 44, 'STATE_PRESENTED_ALL'),
  ].sort((a, b) => a.ts - b.ts);
  expect(shownAt(events, markOf(events, 'here'))).toBe(44);
  expect(shownAt(events, event('later', 40))).toBeUndefined();
});

test('frames a second are those that came to the screen while it scrolled', () => {
  const scrolling = Array.from({ length: 61 }, (_, index) => {
    const state = index % 2 === 0 ? 'STATE_PRESENTED_ALL' : 'STATE_DROPPED';
    const from = index * 16_667;
    return frame(index, from, from + 10_000, state, 'SCROLL_COMPOSITOR_THREAD');
  });
  const still = frame(99, 5_000_000, 5_010_000, 'STATE_PRESENTED_ALL');
  const found = smoothness([...scrolling.flat(), ...still]);
  expect(found.framesPerSecond).toBeCloseTo(31, 0);
  expect(found.droppedPercent).toBeCloseTo(49, 0);
});

test('a thread’s work between two moments is counted by its own clock', () => {
  const tasks = [
    event('RunTask', 0, { dur: 10, tdur: 10 }),
    event('RunTask', 20, { dur: 10, tdur: 5 }),
    event('RunTask', 20, { dur: 10, tid: 3 }),
  ];
  expect(busyBetween(tasks, page, 5, 30)).toBe(10);
});

test('time belongs to the innermost thing that has a name', () => {
  const events = [
    event('RunTask', 0, { dur: 10_000 }),
    event('FunctionCall', 1_000, { dur: 8_000 }),
    event('Layout', 2_000, { dur: 3_000 }),
  ];
  expect(timeByKind(events, page, 0, 10_000)).toEqual([
    { what: 'scripts', millis: 5 },
    { what: 'layout', millis: 3 },
    { what: 'other', millis: 2 },
  ]);
});

test('samples count within the time asked for, of the page’s thread and its latest profile', () => {
  const chunk = (id: string, name: string) =>
    event('ProfileChunk', 50, {
      ph: 'P',
      tid: 9,
      id,
      args: {
        data: {
          cpuProfile: { nodes: [{ id: 1, callFrame: { functionName: name } }], samples: [1, 1, 1] },
          timeDeltas: [1_000, 1_000, 1_000],
        },
      },
    });
  const begin = (id: string, tid: number) =>
    event('Profile', 10, { ph: 'P', id, tid, args: { data: { startTime: 0 } } });
  const events = [begin('a', 2), begin('b', 5), chunk('a', 'ours'), chunk('b', 'a worker’s')];
  expect(timeByFunction(events, page, 1_500, 9_000)).toEqual([{ what: 'ours', millis: 2 }]);
});
