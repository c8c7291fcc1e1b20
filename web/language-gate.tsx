import { Fragment, type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { onPreferences, preference } from './adapters/preferences.ts';
import { loadLanguage } from './i18n/load-language.ts';
import { locale } from './i18n/strings.ts';

/** Speaks the language that was chosen on this device, or the browser's. */
export async function speakChosen(): Promise<void> {
  const chosen = preference('language');
  await loadLanguage(chosen === 'system' ? null : chosen);
}

/** Sentences are read while rendering: with another language everything below begins anew. */
export function LanguageGate({ children }: { children: ReactNode }) {
  const chosen = useSyncExternalStore(onPreferences, () => preference('language'));
  const [spoken, setSpoken] = useState({ chosen, locale });

  useEffect(() => {
    if (chosen === spoken.chosen) return;
    let current = true;
    speakChosen()
      .then(() => current && setSpoken({ chosen, locale }))
      // The catalogue could not be fetched; the language that is spoken goes on.
      .catch((error: unknown) => console.warn('The language could not be loaded.', error));
    return () => {
      current = false;
    };
  }, [chosen, spoken.chosen]);

  return <Fragment key={spoken.locale}>{children}</Fragment>;
}
