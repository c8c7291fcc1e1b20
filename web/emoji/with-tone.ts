import type { Toned } from './emoji-table.ts';

/** A tone of skin, from light to dark (Fitzpatrick, as Unicode has them); 0 is the yellow of none. */
export type Tone = 0 | 1 | 2 | 3 | 4 | 5;

export const tones: readonly Tone[] = [0, 1, 2, 3, 4, 5];

const firstTone = 0x1f3fb;
const people = /[\u{1f9d1}\u{1f468}\u{1f469}]/gu;

/** An emoji in a tone of skin, where it has any skin to show. */
export function withTone(emoji: string, toned: Toned, tone: Tone): string {
  if (tone === 0 || toned === 0) return emoji;
  const modifier = String.fromCodePoint(firstTone + tone - 1);
  // The tone takes the place of the selector that asks for colours.
  if (toned === 1) return emoji.replace(/^(.)\ufe0f?/u, `$1${modifier}`);
  return emoji.replace(people, `$&${modifier}`);
}
