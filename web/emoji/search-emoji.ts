import { fold } from '../fuzzy/fold.ts';
import { unspaced } from '../fuzzy/unspaced.ts';
import type { Emoji } from './emoji-set.ts';

/** No shortcode is longer, in letters. */
const longest = 100;

/**
 * The emoji whose name, shortcodes or keywords have words that begin with those of the query, best
 * first: a shortcode before a name, a name before a keyword, and of equals the one used more often.
 *
 * @param often emoji that this person uses, the most used first
 */
export function searchEmoji(
  query: string,
  all: readonly Emoji[],
  often: readonly string[] = [],
): Emoji[] {
  const wanted = fold(query)
    .split(/[\s_]+/)
    .filter(Boolean);
  const shortcode = fold(query).trim().replaceAll(/\s+/g, '_');
  if (wanted.length === 0) return [...all];
  const rated: { emoji: Emoji; rank: number }[] = [];
  for (const emoji of all) {
    if (!wanted.every((word) => stands(word, emoji.nameWords) || stands(word, emoji.otherWords))) {
      continue;
    }
    const used = often.indexOf(emoji.emoji);
    // Less than a step between two ranks.
    const bonus = used < 0 ? 0 : 0.9 - 0.9 * (used / often.length);
    rated.push({ emoji, rank: rankOf(emoji, shortcode, wanted) - bonus });
  }
  return rated.sort((a, b) => a.rank - b.rank).map(({ emoji }) => emoji);
}

function rankOf({ shortcodes, nameWords }: Emoji, shortcode: string, wanted: readonly string[]) {
  if (shortcodes.includes(shortcode)) return 0;
  // The less is left to type the likelier: `:hea` is ❤️ before 🙂‍↔️ (`:head_shaking_horizontally:`).
  const left = shortcodes.map((code) => (code.startsWith(shortcode) ? code.length : longest));
  if (Math.min(...left) < longest) return 1 + Math.min(...left) / longest;
  if (wanted.every((word) => stands(word, nameWords))) {
    return nameWords.startsWith(` ${wanted[0]}`) ? 2 : 3;
  }
  return 4;
}

function stands(word: string, words: string): boolean {
  return words.includes(unspaced.test(word) ? word : ` ${word}`);
}
