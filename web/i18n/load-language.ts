import { en } from './en.ts';
import type { enLater } from './en-later.ts';
import { type Catalogue, type Language, languages, negotiate } from './languages.ts';
import { locale, type Strings, speak } from './strings.ts';
import { wordsFor } from './words.ts';

let later: typeof enLater | null = null;

const english: Catalogue = (words) => {
  const sections: Record<string, unknown> = en(words);
  for (const [name, more] of Object.entries(later?.(words) ?? {})) {
    sections[name] = Object.assign(sections[name] ?? {}, more);
  }
  return sections as Strings;
};

/** English is there from the start; the others come when somebody speaks them. */
export const catalogues: Record<Language, () => Promise<Catalogue>> = {
  ar: async () => (await import('./ar.ts')).ar,
  de: async () => (await import('./de.ts')).de,
  en: async () => english,
  es: async () => (await import('./es.ts')).es,
  fr: async () => (await import('./fr.ts')).fr,
  ja: async () => (await import('./ja.ts')).ja,
  zh: async () => (await import('./zh.ts')).zh,
};

/** To be waited for by whatever loads a screen that says sentences of `enLater`. */
export async function loadLaterSentences(): Promise<void> {
  if (later) return;
  later = (await import('./en-later.ts')).enLater;
  if (locale.split('-')[0] === 'en') speak(english(wordsFor(locale)), locale);
}

/** Speaks a language from now on. @param chosen null follows the browser */
export async function loadLanguage(chosen: Language | null): Promise<void> {
  const { language, locale } = negotiate(chosen, navigator.languages);
  const catalogue = await catalogues[language]();
  speak(catalogue(wordsFor(locale)), locale);
  document.documentElement.lang = locale;
  document.documentElement.dir = languages[language].dir;
}
