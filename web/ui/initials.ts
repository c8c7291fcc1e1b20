const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function firstGrapheme(word: string): string {
  for (const { segment } of segmenter.segment(word)) return segment;
  return '';
}

/** Finding the borders of letters is slow, and a log shows the same few names again and again. */
const found = new Map<string, string>();
const mostFound = 1_000;

/** One or two letters that stand for a name: of its first and last word, whole emoji included. */
export function initials(name: string): string {
  let letters = found.get(name);
  if (letters === undefined) {
    if (found.size >= mostFound) found.clear();
    letters = findInitials(name);
    found.set(name, letters);
  }
  return letters;
}

function findInitials(name: string): string {
  const words = name.split(/[\s\-_.]+/u).filter((word) => /[\p{L}\p{N}\p{S}]/u.test(word));
  const first = words[0];
  if (first === undefined) return firstGrapheme(name.trim());
  const last = words.length > 1 ? words.at(-1) : undefined;
  const letters = firstGrapheme(first) + (last === undefined ? '' : firstGrapheme(last));
  return letters.toLocaleUpperCase();
}
