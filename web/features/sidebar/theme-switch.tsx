import { useSyncExternalStore } from 'react';
import { currentTheme, onTheme, setTheme, type Theme, themes } from '../../adapters/theme.ts';
import { MoonIcon, ScreenIcon, SunIcon } from '../../ui/icons.tsx';
import { strings } from '../../ui/strings.ts';
import './theme-switch.css';

const icons: Record<Theme, typeof SunIcon> = { system: ScreenIcon, light: SunIcon, dark: MoonIcon };

/** Native radio buttons in the clothes of a segmented switch: arrow keys come for free. */
export function ThemeSwitch() {
  const chosen = useSyncExternalStore(onTheme, currentTheme);
  return (
    <fieldset className="theme-switch">
      <legend className="visually-hidden">{strings.sidebar.theme}</legend>
      {themes.map((theme) => {
        const ThemeIcon = icons[theme];
        return (
          <label key={theme} className="theme-switch__choice">
            <input
              className="visually-hidden"
              type="radio"
              name="theme"
              checked={theme === chosen}
              onChange={() => setTheme(theme)}
            />
            <ThemeIcon />
            {strings.sidebar.themes[theme]}
          </label>
        );
      })}
    </fieldset>
  );
}
