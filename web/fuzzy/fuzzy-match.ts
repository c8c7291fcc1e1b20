import { fold } from './fold.ts';
import { unspaced } from './unspaced.ts';

export interface FuzzyMatch {
  /** The higher the better; to be compared between texts for one query. */
  readonly score: number;
  /** Where the letters of the query stand in the text: [start, end) in UTF-16 units, ascending. */
  readonly ranges: readonly (readonly [start: number, end: number])[];
}

/** What one letter of the query earns by where it stands. */
const atStart = 12;
const afterLast = 9;
const atWord = 8;
const insideWord = -1;
/** Letters passed over, and letters of the text that are not asked for, tell two matches apart. */
const skipped = -0.1;
const unasked = -0.01;
/** Below this for each letter they are scattered all over: that is chance, not what was meant. */
const leastForLetter = 2;

const separator = /[^\p{L}\p{N}]/u;
const upper = /\p{Lu}/u;

/**
 * Whether the letters of a query stand in a text in their order, and how well: at its beginning, at the
 * beginning of words, together. Case and accents do not count; after a space of the query a word has
 * to begin. An empty query matches everything alike.
 */
export function fuzzyMatch(query: string, text: string): FuzzyMatch | null {
  const wanted = wantedLetters(query);
  if (wanted.length === 0) return { score: 0, ranges: [] };
  // Most of a long list goes out here, before its letters are looked at one by one.
  if (!standIn(wanted, fold(text))) return null;
  const letters = lettersOf(text);

  // best[j]: the most that the letters wanted so far earn when the last of them stands at j.
  let best: number[] = [];
  const from: number[][] = [];
  for (const [i, { letter, startsWord }] of wanted.entries()) {
    const next: number[] = new Array(letters.length).fill(Number.NEGATIVE_INFINITY);
    const cameFrom: number[] = new Array(letters.length).fill(-1);
    // The best place before j for the letter before, less what is passed over on the way.
    let before = i === 0 ? 0 : Number.NEGATIVE_INFINITY;
    let beforeAt = -1;
    for (let j = i; j < letters.length; j++) {
      const here = letters[j];
      if (i > 0) {
        const last = best[j - 1] ?? Number.NEGATIVE_INFINITY;
        before += skipped;
        if (last > before) {
          before = last;
          beforeAt = j - 1;
        }
      }
      if (here?.letter === letter && !(startsWord && here.earns === insideWord)) {
        const together = i > 0 ? (best[j - 1] ?? Number.NEGATIVE_INFINITY) + afterLast : before;
        const apart = before + here.earns;
        const isTogether = i > 0 && together >= apart;
        next[j] = isTogether ? together : apart;
        cameFrom[j] = isTogether ? j - 1 : beforeAt;
      }
      if (i === 0) before += skipped;
    }
    best = next;
    from.push(cameFrom);
  }

  let end = -1;
  for (const [j, score] of best.entries())
    if (score > (best[end] ?? Number.NEGATIVE_INFINITY)) end = j;
  const score = best[end] ?? Number.NEGATIVE_INFINITY;
  if (score < leastForLetter * wanted.length) return null;
  return {
    score: score + unasked * (letters.length - wanted.length),
    ranges: rangesOf(letters, from, end),
  };
}

interface Letter {
  /** One UTF-16 unit of the folded text. */
  readonly letter: string;
  /** The letter of the text that it came from. */
  readonly start: number;
  readonly end: number;
  readonly earns: number;
}

function wantedLetters(query: string): { letter: string; startsWord: boolean }[] {
  return fold(query)
    .split(/\s+/)
    .flatMap((word, w) => [...word].map((letter, i) => ({ letter, startsWord: w > 0 && i === 0 })));
}

function lettersOf(text: string): Letter[] {
  const letters: Letter[] = [];
  let start = 0;
  let before = ' ';
  for (const letter of text) {
    const end = start + letter.length;
    let earns = earnedAt(start, letter, before);
    for (const folded of fold(letter)) {
      letters.push({ letter: folded, start, end, earns });
      // Of a letter that folds to several, such as a syllable of Hangul, only the first begins a word.
      earns = insideWord;
    }
    // A mark belongs to the letter before it.
    if (!/^\p{M}/u.test(letter)) before = letter;
    start = end;
  }
  return letters;
}

function earnedAt(start: number, letter: string, before: string): number {
  if (start === 0) return atStart;
  if (separator.test(before) || unspaced.test(letter)) return atWord;
  return upper.test(letter) && !upper.test(before) ? atWord : insideWord;
}

function standIn(wanted: readonly { letter: string }[], folded: string): boolean {
  let found = 0;
  for (const letter of folded) if (letter === wanted[found]?.letter) found++;
  return found === wanted.length;
}

function rangesOf(letters: readonly Letter[], from: readonly number[][], end: number) {
  const ranges: [number, number][] = [];
  let at = end;
  for (let i = from.length - 1; i >= 0; i--) {
    const letter = letters[at];
    if (letter === undefined) break;
    const next = ranges[0];
    if (next && letter.end >= next[0]) next[0] = Math.min(next[0], letter.start);
    else ranges.unshift([letter.start, letter.end]);
    at = from[i]?.[at] ?? -1;
  }
  return ranges;
}
