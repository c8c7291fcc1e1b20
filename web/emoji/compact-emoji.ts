import type { EmojiNames, EmojiRow, Toned } from './emoji-table.ts';
import { type Tone, tones, withTone } from './with-tone.ts';

/** What is used of an entry of emojibase-data. */
export interface SourceEmoji {
  readonly emoji: string;
  readonly hexcode: string;
  readonly label: string;
  readonly tags?: readonly string[];
  readonly group?: number;
  readonly order?: number;
  readonly version: number;
  readonly skins?: readonly { readonly emoji: string; readonly tone: number | readonly number[] }[];
}

export type SourceShortcodes = Readonly<Record<string, string | readonly string[]>>;

/** Tones of skin and the letters of flags: no emoji by themselves. */
const partsGroup = 2;

/** @throws Error when an emoji shows its tones in a way that `withTone` does not know */
export function compactTable(
  source: readonly SourceEmoji[],
  shortcodes: SourceShortcodes,
): EmojiRow[] {
  return inOrder(source).map(({ emoji, hexcode, group = 0, version, skins }) => {
    const codes = [shortcodes[hexcode] ?? []].flat();
    return [
      emoji,
      group > partsGroup ? group - 1 : group,
      version,
      tonedBy(emoji, skins),
      codes.join(' '),
    ];
  });
}

/** In the order of `compactTable`. */
export function compactNames(source: readonly SourceEmoji[]): EmojiNames[] {
  return inOrder(source).map(({ label, tags = [] }) => [label, tags.join(' ')]);
}

function inOrder(source: readonly SourceEmoji[]): SourceEmoji[] {
  return source
    .filter(({ group }) => group !== undefined && group !== partsGroup)
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
}

function tonedBy(emoji: string, skins: SourceEmoji['skins'] = []): Toned {
  if (skins.length === 0) return 0;
  const expected = skins.filter(({ tone }) => typeof tone === 'number');
  const fits = (toned: Toned) =>
    expected.every((skin) => withTone(emoji, toned, toneOf(skin.tone)) === skin.emoji);
  if (fits(1)) return 1;
  if (fits(2)) return 2;
  throw new Error(`nobody knows how to give ${emoji} a tone of skin`);
}

function toneOf(value: number | readonly number[]): Tone {
  const tone = tones.find((candidate) => candidate === value);
  if (tone === undefined) throw new Error(`${value} is no tone of skin`);
  return tone;
}
