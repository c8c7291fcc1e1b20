import { fold } from '../fuzzy/fold.ts';
import {
  type EmojiGroup,
  type EmojiNames,
  type EmojiRow,
  emojiGroups,
  type Toned,
} from './emoji-table.ts';

export interface Emoji {
  readonly emoji: string;
  /** In the reader's language. */
  readonly name: string;
  readonly group: EmojiGroup;
  readonly toned: Toned;
  /** Without colons, the usual one first. */
  readonly shortcodes: readonly string[];
  /** What it is found by, folded: each word after a space. */
  readonly nameWords: string;
  readonly otherWords: string;
}

export interface EmojiSet {
  /** In Unicode's order. */
  readonly all: readonly Emoji[];
  readonly byEmoji: ReadonlyMap<string, Emoji>;
}

/** @param drawn the newest version of Unicode's emoji that this device has pictures of */
export function emojiSet(
  table: readonly EmojiRow[],
  names: readonly EmojiNames[],
  drawn: number,
): EmojiSet {
  const all: Emoji[] = [];
  for (const [i, [emoji, group, version, toned, shortcodes]] of table.entries()) {
    const [name = '', keywords = ''] = names[i] ?? [];
    if (version > drawn) continue;
    all.push({
      emoji,
      name,
      group: emojiGroups[group] ?? 'symbols',
      toned,
      shortcodes: shortcodes.split(' '),
      nameWords: ` ${fold(name)}`,
      otherWords: ` ${fold(keywords)} ${shortcodes.replaceAll('_', ' ')}`,
    });
  }
  return { all, byEmoji: new Map(all.map((emoji) => [emoji.emoji, emoji])) };
}
