/**
 * Twelve hues (OKLCH degrees) that stay apart from each other at the lightness and chroma of
 * `.person-tint`; the crowded greens and blues are spaced wider than the degrees suggest.
 */
export const personHues = [18, 42, 66, 98, 128, 156, 190, 222, 252, 284, 316, 346] as const;

/** The hue that belongs to a person id: always the same one, on every device. FNV-1a spreads the ids. */
export function personHue(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) {
    hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  }
  return personHues[(hash >>> 0) % personHues.length] ?? personHues[0];
}
