/** Rows that Page Up and Page Down pass over. */
const page = 8;

/**
 * Where a key takes the choice in a list of `count` rows; null for keys that are not for the list.
 * Arrows go round, pages stop at the ends.
 */
export function moveActive(key: string, active: number, count: number): number | null {
  const last = Math.max(0, count - 1);
  switch (key) {
    case 'ArrowDown':
      return active >= last ? 0 : active + 1;
    case 'ArrowUp':
      return active <= 0 ? last : active - 1;
    case 'PageDown':
      return Math.min(last, active + page);
    case 'PageUp':
      return Math.max(0, active - page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
