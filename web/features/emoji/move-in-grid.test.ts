import { expect, test } from 'vitest';
import { type Cell, moveInGrid } from './move-in-grid.ts';

/** Three rows, of which the second is the short end of a section. */
const rows = [3, 1, 3];

function goes(from: Cell | null, key: string, isRtl = false): string | null {
  const to = moveInGrid(rows, from, key, isRtl);
  return to && `${to.row}:${to.column}`;
}

test('into the grid with the arrow down, out of it with the arrow up', () => {
  expect(goes(null, 'ArrowDown')).toBe('0:0');
  expect(goes(null, 'ArrowRight')).toBeNull();
  expect(goes({ row: 0, column: 1 }, 'ArrowUp')).toBeNull();
});

test('a shorter row is entered at its end', () => {
  expect(goes({ row: 0, column: 2 }, 'ArrowDown')).toBe('1:0');
  expect(goes({ row: 2, column: 2 }, 'ArrowUp')).toBe('1:0');
  expect(goes({ row: 0, column: 2 }, 'PageDown')).toBe('2:2');
});

test('past the end of a row comes the next, in the direction of reading', () => {
  expect(goes({ row: 0, column: 2 }, 'ArrowRight')).toBe('1:0');
  expect(goes({ row: 2, column: 0 }, 'ArrowLeft')).toBe('1:0');
  expect(goes({ row: 0, column: 2 }, 'ArrowLeft', true)).toBe('1:0');
  expect(goes({ row: 2, column: 2 }, 'ArrowRight')).toBe('2:2');
});
