import { expect, test } from 'vitest';
import { beginSwipe, moveSwipe, type Step, type Swipe, swipeOffset, swipeStep } from './swipe.ts';

const width = 390;
const back: Step[] = [-1];

/** A finger that goes by these points, one each 16 ms. */
function drawn(...points: [x: number, y: number][]): Swipe {
  return points.reduce(
    (swipe, [x, y], index) => moveSwipe(swipe, { x, y, time: (index + 1) * 16 }),
    beginSwipe({ x: 0, y: 0, time: 0 }),
  );
}

/** Slowly, so that only the place counts. */
function dragged(to: number): Swipe {
  const points = Array.from({ length: 101 }, (_, i): [number, number] => [(to * i) / 100, 0]);
  return drawn(...points, [to, 0], [to, 0], [to, 0]);
}

test('a tap and a scroll move nothing', () => {
  expect(drawn([4, 3]).kind).toBe('undecided');
  const scroll = drawn([3, 12], [200, 20]);
  expect(scroll.kind).toBe('other');
  expect(swipeOffset(scroll, back, width)).toBe(0);
  expect(swipeStep(scroll, back, width)).toBe(0);
});

test('the pane follows the finger, back as well, and not beyond the window', () => {
  expect(swipeOffset(drawn([20, 2], [80, 30]), back, width)).toBe(80);
  expect(swipeOffset(drawn([20, 2], [80, 30], [35, 60]), back, width)).toBe(35);
  expect(swipeOffset(drawn([20, 0], [900, 0]), back, width)).toBe(width);
});

test('where no pane is nothing moves', () => {
  expect(swipeOffset(drawn([-20, 0], [-80, 0]), back, width)).toBe(0);
  expect(swipeOffset(drawn([-20, 0], [-80, 0]), [1], width)).toBe(-80);
  expect(swipeStep(dragged(-300), back, width)).toBe(0);
});

test('let go slowly, the nearer pane stays', () => {
  expect(swipeStep(dragged(150), back, width)).toBe(0);
  expect(swipeStep(dragged(250), back, width)).toBe(-1);
  expect(swipeStep(dragged(-250), [1], width)).toBe(1);
});

test('a flick decides, also one that takes it back', () => {
  expect(swipeStep(drawn([15, 0], [30, 0], [60, 0]), back, width)).toBe(-1);
  expect(swipeStep(drawn([100, 0], [300, 0], [280, 0], [240, 0]), back, width)).toBe(0);
});
