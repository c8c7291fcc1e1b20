import { type Language, negotiate } from './languages.ts';
import { locale } from './strings.ts';

/** Of the sentences that are shown: for what the server writes to whoever reads them. */
export function spokenLanguage(): Language {
  return negotiate(null, [locale]).language;
}
