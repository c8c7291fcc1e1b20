import { emojiUsed, frequentEmoji, skinTone } from '../../adapters/emoji-habits.ts';
import { emojiNow, loadEmoji } from '../../emoji/load-emoji.ts';
import { searchEmoji } from '../../emoji/search-emoji.ts';
import { withTone } from '../../emoji/with-tone.ts';
import { fuzzyMatch } from '../../fuzzy/fuzzy-match.ts';
import { type Completion, mostCompletions } from './completion.ts';

/** The emoji that could be meant. @param more called when they are there, if they were not */
export function completeEmoji(query: string, more: () => void): Completion[] {
  const set = emojiNow();
  if (set === null) {
    loadEmoji().then(more, (error: unknown) => {
      // What was typed stays as it is.
      console.warn('The emoji could not be loaded.', error);
    });
    return [];
  }
  const tone = skinTone();
  const found = searchEmoji(query, set.all, frequentEmoji()).slice(0, mostCompletions);
  return found.map(({ emoji, name, toned, shortcodes }) => {
    const shown = withTone(emoji, toned, tone);
    const shortcode = shortcodes.find((code) => code.startsWith(query)) ?? shortcodes[0];
    return {
      key: emoji,
      inserts: shown,
      label: name,
      ranges: fuzzyMatch(query, name)?.ranges ?? [],
      note: `:${shortcode}:`,
      picture: { kind: 'emoji', emoji: shown },
      picked: () => emojiUsed(emoji),
    };
  });
}

/** The emoji of a shortcode that was typed to its end, such as `:tada:`. */
export function emojiOfShortcode(shortcode: string): string | null {
  const found = emojiNow()?.all.find(({ shortcodes }) => shortcodes.includes(shortcode));
  if (found === undefined) return null;
  emojiUsed(found.emoji);
  return withTone(found.emoji, found.toned, skinTone());
}
