import { lazy, Suspense } from 'react';
import { loadLaterSentences } from '../../i18n/load-language.ts';
import { useAction } from '../../use-action.ts';
import { useOverlay } from '../../use-address.ts';
import { settingsTabAt, showSettings } from './settings-place.ts';

async function load() {
  const [dialog] = await Promise.all([import('./settings-dialog.tsx'), loadLaterSentences()]);
  return { default: dialog.SettingsDialog };
}
const SettingsDialog = lazy(load);

/** Fetches the settings, so that they open at once. */
export function prefetchSettings(): void {
  void load();
}

const open = () => showSettings();

/** The settings, where the address says that they are open. */
export function Settings() {
  const tab = settingsTabAt(useOverlay());
  useAction('settings', open);
  if (tab === null) return null;
  return (
    <Suspense fallback={null}>
      <SettingsDialog tab={tab} />
    </Suspense>
  );
}
