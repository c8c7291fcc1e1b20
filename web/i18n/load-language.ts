import { en } from './en.ts';
import { type Catalogue, type Language, languages, negotiate } from './languages.ts';
import { speak } from './strings.ts';
import { wordsFor } from './words.ts';

/** English is there from the start; the others come when somebody speaks them. */
export const catalogues: Record<Language, () => Promise<Catalogue>> = {
  ar: async () => (await import('./ar.ts')).ar,
  de: async () => (await import('./de.ts')).de,
  en: async () => en,
  es: async () => (await import('./es.ts')).es,
  fr: async () => (await import('./fr.ts')).fr,
  ja: async () => (await import('./ja.ts')).ja,
  zh: async () => (await import('./zh.ts')).zh,
};

/** Speaks a language from now on. @param chosen null follows the browser */
export async function loadLanguage(chosen: Language | null): Promise<void> {
  const { language, locale } = negotiate(chosen, navigator.languages);
  const catalogue = await catalogues[language]();
  speak(catalogue(wordsFor(locale)), locale);
  document.documentElement.lang = locale;
  document.documentElement.dir = languages[language].dir;
}
