/** Emoji as they travel to the browser: what is the same in every language, and what is not. */
export type EmojiRow = readonly [
  emoji: string,
  /** A place in `emojiGroups`. */
  group: number,
  /** The version of Unicode's emoji that it came with. */
  version: number,
  toned: Toned,
  /** Separated by spaces, the usual one first. English everywhere. */
  shortcodes: string,
];

export type EmojiNames = readonly [name: string, keywords: string];

/** What of an emoji takes a tone of skin: nothing, its first sign, everybody in it. */
export type Toned = 0 | 1 | 2;

export const emojiGroups = [
  'smileys',
  'people',
  'nature',
  'food',
  'travel',
  'activities',
  'objects',
  'symbols',
  'flags',
] as const;

export type EmojiGroup = (typeof emojiGroups)[number];
