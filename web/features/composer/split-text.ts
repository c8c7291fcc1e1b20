import { characters, normaliseText } from '../../../protocol/text.ts';

/** Where a text may be cut, the best places first: between paragraphs, lines, sentences, words. */
const seams = [/\n\s*\n/gu, /\n/gu, /(?<=[.!?…])\s|(?<=[。！？])/gu, /\s/gu];

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Cuts a text that is too long for one message into several, in its order, where it hurts least.
 *
 * @param limit characters (Unicode code points) that one part may have
 */
export function splitText(text: string, limit: number): string[] {
  const parts: string[] = [];
  let rest = normaliseText(text);
  while (characters(rest) > limit) {
    const cut = cutWithin(rest, unitsOf(rest, limit));
    const part = rest.slice(0, cut).trim();
    if (part !== '') parts.push(part);
    rest = rest.slice(cut).trim();
  }
  if (rest !== '') parts.push(rest);
  return parts;
}

/** Where in the first `most` units to cut: a part is at least half full if that can be had. */
function cutWithin(text: string, most: number): number {
  // One more: a seam that begins right behind the limit is a good one.
  const head = text.slice(0, most + 1);
  for (const seam of seams) {
    const last = [...head.matchAll(seam)].findLast(({ index }) => index <= most);
    if (last && last.index >= most / 2) return last.index;
  }
  return graphemeBefore(text, most);
}

/** An emoji of several code points stays whole. */
function graphemeBefore(text: string, most: number): number {
  // No grapheme that means anything is longer than this.
  const from = Math.max(0, most - 64);
  const last = graphemes.segment(text.slice(from, most + 64)).containing(most - from);
  const start = from + (last?.index ?? most - from);
  return start > from ? start : most;
}

/** How many UTF-16 units the first so many code points take. */
function unitsOf(text: string, limit: number): number {
  let units = 0;
  for (let count = 0; count < limit; count++)
    units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1;
  return units;
}
