import { startTransition, useEffect, useState } from 'react';

/**
 * Rows are made so far (pixels) beyond the edges: what a quick swipe passes while a slow machine makes the
 * next ones. At the bottom there is nothing to pass yet, and each row costs when the room is left.
 */
const rowsAhead = 1_000;
const rowsAheadAtBottom = 300;
/** Where one just came in, only what shows is made; the others follow when it is on the screen (ms). */
const openedAfter = 200;

/** How far beyond the edges of the log rows are to be made, in pixels. */
export function useRowsAhead(atBottom: boolean): number {
  const [isOpened, setOpened] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setOpened(true)), openedAfter);
    return () => clearTimeout(timer);
  }, []);
  if (!isOpened) return 0;
  return atBottom ? rowsAheadAtBottom : rowsAhead;
}
