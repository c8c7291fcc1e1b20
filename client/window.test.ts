import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Message } from '../protocol/entities.ts';
import { firstRun, lastRun, mergeRuns, type Run, replaceIn, touches } from './run.ts';
import { fitLive, place, showsAround } from './window.ts';

const bounds = { page: 5, shown: 20, unseen: 8 };

function run(first: number, last: number): Run {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => message(first + i));
}

function message(seq: number, version = seq): Message {
  return { id: `m${seq}`, roomId: 'r', authorId: 'bo', seq, version, text: '', sentAt: 0 };
}

function ends(held: Run | null): string | null {
  return held && (held.length === 0 ? 'none' : `${held[0]?.seq}-${held.at(-1)?.seq}`);
}

function placed(...input: Parameters<typeof place>): {
  live: string | null;
  window: string | null;
} {
  const { live, window } = place(...input);
  return { live: ends(live), window: ends(window) };
}

describe('a run that is to be shown', () => {
  test('stands alone where it does not touch the newest messages', () => {
    const result = placed(run(10, 19), run(90, 100), 100, 'older', bounds);
    expect(result).toEqual({ live: '93-100', window: '10-19' });
  });

  test('joins the newest messages where it touches them', () => {
    expect(placed(run(85, 95), run(96, 100), 100, 'older', bounds)).toEqual({
      live: '85-100',
      window: null,
    });
    expect(placed(run(98, 100), [], 100, 'older', bounds)).toEqual({
      live: '98-100',
      window: null,
    });
  });

  test('of more than may be shown loses what lies at the end where nobody reads', () => {
    expect(placed(run(76, 95), run(90, 100), 100, 'older', bounds)).toEqual({
      live: '93-100',
      window: '76-95',
    });
    expect(placed(run(76, 95), run(90, 100), 100, 'newer', bounds)).toEqual({
      live: '81-100',
      window: null,
    });
    expect(placed(run(10, 34), run(90, 100), 100, 'newer', bounds)).toEqual({
      live: '93-100',
      window: '15-34',
    });
  });

  test('leaves before the eyes of whoever reads at the older end what they read when more is said', () => {
    const { live, window } = fitLive(run(80, 100), 'older', bounds);
    expect([ends(live), ends(window)]).toEqual(['93-100', '80-99']);
    expect(ends(fitLive(run(80, 100), 'newer', bounds).live)).toBe('81-100');
    expect(fitLive(run(81, 100), 'older', bounds).window).toBeNull();
  });

  test('whatever is placed, all that is held are bounded runs, and the run asked for is shown', () => {
    const lastSeq = 100;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 0, max: 19 }),
        fc.integer({ min: 0, max: 20 }),
        (first, more, held) => {
          const asked = run(first, Math.min(lastSeq, first + more));
          const { live, window } = place(
            asked,
            run(lastSeq - held + 1, lastSeq),
            lastSeq,
            'older',
            bounds,
          );
          const shown = window ?? live;
          expect(shown.length).toBeLessThanOrEqual(bounds.shown);
          expect(live.length).toBeLessThanOrEqual(bounds.shown);
          expect(window?.at(-1)?.seq).not.toBe(lastSeq);
          if (live.length > 0) expect(live.at(-1)?.seq).toBe(lastSeq);
          for (const part of [shown, live]) expect(ends(lastRun(part))).toBe(ends(part));
          expect(shown.some(({ seq }) => seq === first)).toBe(true);
        },
      ),
    );
  });
});

test('a jump needs nothing where the message and a page on both sides are shown', () => {
  expect(showsAround(run(50, 70), 60, 100, 5)).toBe(true);
  expect(showsAround(run(57, 70), 60, 100, 5)).toBe(false);
  expect(showsAround(run(50, 64), 60, 100, 5)).toBe(false);
  expect(showsAround(run(1, 10), 2, 100, 5)).toBe(true);
  expect(showsAround(run(90, 100), 99, 100, 5)).toBe(true);
  expect(showsAround([], 1, 100, 5)).toBe(false);
});

describe('runs', () => {
  test('touch where they overlap or stand side by side', () => {
    expect(touches(run(1, 3), run(4, 6))).toBe(true);
    expect(touches(run(4, 6), run(1, 3))).toBe(true);
    expect(touches(run(1, 3), run(5, 6))).toBe(false);
    expect(touches(run(1, 9), run(3, 4))).toBe(true);
    expect(touches(run(1, 3), [])).toBe(false);
  });

  test('keep the newer version of a message when they are merged', () => {
    const merged = mergeRuns([message(1), message(2, 9)], [message(2), message(3)]);
    expect(merged.map(({ version }) => version)).toEqual([1, 9, 3]);
  });

  test('take a newer version in place of an older one, and nothing else', () => {
    const held = run(5, 7);
    expect(replaceIn(held, message(6, 9)).map(({ version }) => version)).toEqual([5, 9, 7]);
    for (const other of [message(6, 6), message(4, 9), message(8, 9)]) {
      expect(replaceIn(held, other)).toBe(held);
    }
  });

  test('end at a hole', () => {
    const holed = [...run(1, 2), ...run(4, 6)];
    expect(ends(lastRun(holed))).toBe('4-6');
    expect(ends(firstRun(holed))).toBe('1-2');
    expect(firstRun([])).toEqual([]);
  });
});
