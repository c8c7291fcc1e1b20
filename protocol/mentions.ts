import { limits } from './limits.ts';
import { nameKey } from './text.ts';

/** What stands behind the @ for whoever is in the room at that moment, and for everybody in it. */
export const wideMentions = ['here', 'room'] as const;
export type WideMention = (typeof wideMentions)[number];

export function isWide(name: string): name is WideMention {
  return wideMentions.some((wide) => wide === name);
}

/** Where somebody is mentioned: `text.slice(start, end)` is `@` and their name as it was typed. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** As it stands among the names that were given. */
  readonly name: string;
}

interface Candidate {
  readonly name: string;
  readonly key: string;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

// Scripts that put no spaces between words: there every letter may be the edge of one.
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const partOfWord = /[\p{L}\p{M}\p{N}_]/u;

/** The names of a room are the same list for all its messages, and their keys not free. */
const compiled = new WeakMap<readonly string[], readonly Candidate[]>();

/**
 * Finds `@name` in a text, in whatever case and form (`nameKey`), where it begins and ends between
 * words. Of names that begin alike the longest is meant. Where one ends cannot be told from the text
 * alone, because names have spaces in them: only those that are given are found. In so many places as
 * somebody may be mentioned in: a text of nothing else would keep the server busy for a third of a second.
 */
export function findMentions(text: string, names: readonly string[]): Mention[] {
  const mentions: Mention[] = [];
  let places = 0;
  for (let at = text.indexOf('@'); at >= 0; ) {
    let end = at + 1;
    if (begins(text, at)) {
      if (++places > limits.messageMentions) break;
      const mention = mentionAt(text, at, candidatesOf(names));
      if (mention) mentions.push(mention);
      if (mention) end = mention.end;
    }
    at = text.indexOf('@', end);
  }
  return mentions;
}

function mentionAt(text: string, at: number, all: readonly Candidate[]): Mention | null {
  let found: Mention | null = null;
  let candidates = all;
  // Whole graphemes: a letter and the mark upon it are another letter than the first alone.
  for (const { index, segment } of graphemes.segment(behind(text, at))) {
    const end = at + 1 + index + segment.length;
    const key = mentionKey(text.slice(at + 1, end));
    candidates = candidates.filter((candidate) => candidate.key.startsWith(key));
    if (candidates.length === 0) break;
    // White space has no place in a key, so it would count as part of the name it follows.
    if (/\s/u.test(segment) || !isEdge(text, end)) continue;
    const same = candidates.find((candidate) => candidate.key === key);
    if (same) found = { start: at, end, name: same.name };
  }
  return found;
}

/** Where a name can stand. Letters with many marks upon them are longer, and are no part of any. */
function behind(text: string, at: number): string {
  return text.slice(at + 1, at + 1 + 4 * limits.nameCharacters);
}

/** After a letter it is an address (`ada@example.org`), after a slash part of one. */
function begins(text: string, at: number): boolean {
  const before = codePointBefore(text, at);
  if (/\s/u.test(text.charAt(at + 1))) return false;
  return !/[/@]/.test(before) && (!partOfWord.test(before) || unspaced.test(before));
}

function isEdge(text: string, end: number): boolean {
  const [before, after] = [codePointBefore(text, end), codePointAt(text, end)];
  if (!partOfWord.test(before) || !partOfWord.test(after)) return true;
  return unspaced.test(before) || unspaced.test(after);
}

function codePointBefore(text: string, index: number): string {
  const isPair = index > 1 && /[\udc00-\udfff]/.test(text.charAt(index - 1));
  return text.slice(isPair ? index - 2 : Math.max(0, index - 1), index);
}

function codePointAt(text: string, index: number): string {
  const codePoint = text.codePointAt(index);
  return codePoint === undefined ? '' : String.fromCodePoint(codePoint);
}

function candidatesOf(names: readonly string[]): readonly Candidate[] {
  let candidates = compiled.get(names);
  if (!candidates) {
    candidates = names
      .map((name) => ({ name, key: mentionKey(name) }))
      .filter(({ key }) => key !== '');
    compiled.set(names, candidates);
  }
  return candidates;
}

/**
 * Names that are found at the same places have the same key. The small sigma at the end of a Greek word would
 * make that of a first name no part of the whole.
 */
export function mentionKey(name: string): string {
  return nameKey(name).replaceAll('ς', 'σ');
}

/**
 * Who could be meant in a text by those who do not have all names at hand: the handles, and the keys of
 * names, with which what stands behind an @ might begin. Most of them are nobody's.
 */
export function mentionCandidates(text: string): { handles: string[]; nameKeys: string[] } {
  const handles = new Set<string>();
  const nameKeys = new Set<string>();
  let places = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    if (!begins(text, at)) continue;
    if (++places > limits.messageMentions) break;
    for (const { index, segment } of graphemes.segment(behind(text, at))) {
      if (segment === '\n') break;
      const end = at + 1 + index + segment.length;
      if (/\s/u.test(segment) || !isEdge(text, end)) continue;
      const piece = text.slice(at + 1, end);
      handles.add(piece.normalize('NFKC').toLowerCase());
      nameKeys.add(nameKey(piece));
    }
  }
  return { handles: [...handles], nameKeys: [...nameKeys] };
}
