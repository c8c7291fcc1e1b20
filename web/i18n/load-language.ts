import { en } from './en.ts';
import { type Catalogue, type Language, languages, negotiate } from './languages.ts';
import { speak } from './strings.ts';
import { wordsFor } from './words.ts';

/** English is there from the start; the others come when somebody speaks them. */
const catalogues: Record<Language, () => Promise<Catalogue>> = {
  en: async () => en,
};

/** Speaks a language from now on. @param chosen null follows the browser */
export async function loadLanguage(chosen: Language | null): Promise<void> {
  const { language, locale } = negotiate(chosen, navigator.languages);
  const catalogue = await catalogues[language]();
  speak(catalogue(wordsFor(locale)), locale);
  document.documentElement.lang = locale;
  document.documentElement.dir = languages[language].dir;
}
