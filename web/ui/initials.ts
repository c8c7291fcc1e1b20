const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function firstGrapheme(word: string): string {
  for (const { segment } of segmenter.segment(word)) return segment;
  return '';
}

/** One or two letters that stand for a name: of its first and last word, whole emoji included. */
export function initials(name: string): string {
  const words = name.split(/[\s\-_.]+/u).filter((word) => /[\p{L}\p{N}\p{S}]/u.test(word));
  const first = words[0];
  if (first === undefined) return firstGrapheme(name.trim());
  const last = words.length > 1 ? words.at(-1) : undefined;
  const letters = firstGrapheme(first) + (last === undefined ? '' : firstGrapheme(last));
  return letters.toLocaleUpperCase();
}
