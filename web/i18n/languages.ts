import type { Strings } from './strings.ts';
import type { Words } from './words.ts';

/** The languages there is a catalogue for, each by its own name. */
export const languages = {
  ar: { name: 'العربية', dir: 'rtl' },
  de: { name: 'Deutsch', dir: 'ltr' },
  en: { name: 'English', dir: 'ltr' },
  es: { name: 'Español', dir: 'ltr' },
  fr: { name: 'Français', dir: 'ltr' },
  ja: { name: '日本語', dir: 'ltr' },
  zh: { name: '简体中文', dir: 'ltr' },
} as const;

export type Language = keyof typeof languages;
/** A catalogue that lacks a sentence, or has one too many, does not compile. */
export type Catalogue = (words: Words) => Strings;

function isLanguage(value: string | null): value is Language {
  return value !== null && Object.hasOwn(languages, value);
}

/**
 * What to speak, and the reader's own variant of it: a British reader sees 14:03 where an American
 * sees 2:03 PM.
 *
 * @param chosen what they picked; null follows the browser
 * @param preferred BCP 47 tags of the browser, best first
 */
export function negotiate(
  chosen: Language | null,
  preferred: readonly string[],
): { language: Language; locale: string } {
  const base = (tag: string) => tag.split('-')[0]?.toLowerCase() ?? '';
  const language = chosen ?? preferred.map(base).find(isLanguage) ?? 'en';
  return {
    language,
    locale: preferred.find((tag) => base(tag) === language) ?? fallback(language),
  };
}

/** Without a variant of theirs: the day before the month and 24 hours, as most of the world has it. */
function fallback(language: Language): string {
  return language === 'en' ? 'en-GB' : language;
}
