import { useId } from 'react';
import { preferenceChoices, setPreference } from '../../adapters/preferences.ts';
import { strings } from '../../i18n/strings.ts';
import { usePreference } from '../../use-preference.ts';
import './theme-choice.css';

/** The themes, each as a small picture of itself. */
export function ThemeChoice() {
  const theme = usePreference('theme');
  const name = useId();
  return (
    <fieldset className="theme-choice">
      <legend className="visually-hidden">{strings.settings.theme}</legend>
      {preferenceChoices('theme').map((choice) => (
        <label key={choice} className="theme-choice__option">
          <input
            className="visually-hidden"
            type="radio"
            name={name}
            checked={choice === theme}
            onChange={() => setPreference('theme', choice)}
          />
          <span className="theme-choice__picture" aria-hidden="true">
            {choice !== 'dark' && <Page theme="light" />}
            {choice !== 'light' && <Page theme="dark" />}
          </span>
          {strings.sidebar.themes[choice]}
        </label>
      ))}
    </fieldset>
  );
}

function Page({ theme }: { theme: 'light' | 'dark' }) {
  return (
    <span className="theme-page theme-sample" data-theme={theme}>
      <span className="theme-page__sheet">
        <span className="theme-page__line" />
        <span className="theme-page__line theme-page__line--own" />
        <span className="theme-page__line" />
      </span>
    </span>
  );
}
