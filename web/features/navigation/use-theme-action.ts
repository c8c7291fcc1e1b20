import { setPreference } from '../../adapters/preferences.ts';
import { useMedia } from '../../ui/use-media.ts';
import { useAction } from '../../use-action.ts';
import { usePreference } from '../../use-preference.ts';

/** Offers the other of light and dark, whichever shows now. */
export function useThemeAction(): void {
  const theme = usePreference('theme');
  const systemIsDark = useMedia('(prefers-color-scheme: dark)');
  const isDark = theme === 'dark' || (theme === 'system' && systemIsDark);
  useAction('theme', () => setPreference('theme', isDark ? 'light' : 'dark'));
}
