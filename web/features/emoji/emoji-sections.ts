import type { Emoji, EmojiSet } from '../../emoji/emoji-set.ts';
import { type EmojiGroup, emojiGroups } from '../../emoji/emoji-table.ts';
import { searchEmoji } from '../../emoji/search-emoji.ts';

export type SectionId = 'frequent' | 'found' | EmojiGroup;

export interface EmojiSection {
  readonly id: SectionId;
  readonly rows: readonly (readonly Emoji[])[];
  /** The place of the first of its rows among those of all sections. */
  readonly firstRow: number;
}

/** More would not be looked at: a letter more finds fewer. */
const mostFound = 120;
const frequentRows = 2;

/** What the picker shows: what was searched for, or everything by groups after what is used often. */
export function emojiSections(
  { all, byEmoji }: EmojiSet,
  query: string,
  often: readonly string[],
  columns: number,
): EmojiSection[] {
  if (query.trim() !== '') {
    const found = searchEmoji(query, all, often).slice(0, mostFound);
    return inRows([{ id: 'found', emoji: found }], columns);
  }
  const frequent = often.flatMap((emoji) => byEmoji.get(emoji) ?? []);
  return inRows(
    [
      { id: 'frequent', emoji: frequent.slice(0, frequentRows * columns) },
      ...emojiGroups.map((id) => ({ id, emoji: all.filter(({ group }) => group === id) })),
    ],
    columns,
  );
}

function inRows(
  sections: readonly { id: SectionId; emoji: readonly Emoji[] }[],
  columns: number,
): EmojiSection[] {
  let firstRow = 0;
  return sections.flatMap(({ id, emoji }) => {
    if (emoji.length === 0) return [];
    const rows = Array.from({ length: Math.ceil(emoji.length / columns) }, (_, row) =>
      emoji.slice(row * columns, (row + 1) * columns),
    );
    const section = { id, rows, firstRow };
    firstRow += rows.length;
    return [section];
  });
}
