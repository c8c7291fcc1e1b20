import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { locale } from '../i18n/strings.ts';

/** React Aria asks the browser for the language; here it is the one that is spoken, with its direction. */
export function AriaLocale({ children }: { children: ReactNode }) {
  return <I18nProvider locale={locale}>{children}</I18nProvider>;
}
