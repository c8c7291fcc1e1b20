import { locale } from '../i18n/strings.ts';
import { drawnVersion } from './drawn-version.ts';
import { type EmojiSet, emojiSet } from './emoji-set.ts';
import type { EmojiNames } from './emoji-table.ts';

/** Where nobody has translated the names, English ones are better than none. */
const names: Readonly<Record<string, () => Promise<{ default: readonly EmojiNames[] }>>> = {
  de: () => import('virtual:emoji/de'),
  es: () => import('virtual:emoji/es'),
  fr: () => import('virtual:emoji/fr'),
  ja: () => import('virtual:emoji/ja'),
  zh: () => import('virtual:emoji/zh'),
};
const english = () => import('virtual:emoji/en');

let loaded: { readonly language: string; readonly set: EmojiSet } | null = null;
let loading: { readonly language: string; readonly set: Promise<EmojiSet> } | null = null;

/** The emoji with names in the language that is spoken now, if they are there. */
export function emojiNow(): EmojiSet | null {
  return loaded?.language === spoken() ? loaded.set : null;
}

/** Fetches them. @throws when they cannot be fetched; asking again tries again */
export function loadEmoji(): Promise<EmojiSet> {
  const language = spoken();
  if (loading?.language !== language) {
    const set = fetchSet(language);
    loading = { language, set };
    set.then(
      (set) => {
        loaded = { language, set };
      },
      () => {
        // Who asked hears of it, too.
        loading = null;
      },
    );
  }
  return loading.set;
}

async function fetchSet(language: string): Promise<EmojiSet> {
  const [table, words] = await Promise.all([
    import('virtual:emoji'),
    (names[language] ?? english)(),
  ]);
  return emojiSet(table.default, words.default, drawnVersion());
}

function spoken(): string {
  return locale.split('-')[0] ?? 'en';
}
