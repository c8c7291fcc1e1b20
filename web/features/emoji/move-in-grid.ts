export interface Cell {
  readonly row: number;
  readonly column: number;
}

/**
 * Where an arrow, Home, End or a page key leads from a cell; null when it leads out or is another key.
 *
 * @param rows how many cells each row has
 */
export function moveInGrid(
  rows: readonly number[],
  from: Cell | null,
  key: string,
  isRtl: boolean,
): Cell | null {
  if (rows.length === 0) return null;
  if (from === null) return key === 'ArrowDown' ? { row: 0, column: 0 } : null;
  const { row, column } = from;
  switch (key) {
    case 'ArrowDown':
      return inRow(rows, Math.min(row + 1, rows.length - 1), column);
    case 'ArrowUp':
      return row === 0 ? null : inRow(rows, row - 1, column);
    case 'PageDown':
      return inRow(rows, Math.min(row + pageRows, rows.length - 1), column);
    case 'PageUp':
      return inRow(rows, Math.max(row - pageRows, 0), column);
    case 'ArrowRight':
      return isRtl ? back(rows, from) : on(rows, from);
    case 'ArrowLeft':
      return isRtl ? on(rows, from) : back(rows, from);
    default:
      return null;
  }
}

const pageRows = 5;

function inRow(rows: readonly number[], row: number, column: number): Cell {
  return { row, column: Math.min(column, (rows[row] ?? 1) - 1) };
}

/** Past the end of a row comes the next one. */
function on(rows: readonly number[], { row, column }: Cell): Cell {
  if (column + 1 < (rows[row] ?? 0)) return { row, column: column + 1 };
  return row + 1 < rows.length ? { row: row + 1, column: 0 } : { row, column };
}

function back(rows: readonly number[], { row, column }: Cell): Cell {
  if (column > 0) return { row, column: column - 1 };
  return row > 0 ? { row: row - 1, column: (rows[row - 1] ?? 1) - 1 } : { row, column };
}
