import { Suspense } from 'react';
import { later } from '../../later.tsx';
import { useAction } from '../../use-action.ts';
import { useOverlay } from '../../use-address.ts';
import { closeSettings, settingsTabAt, showSettings } from './settings-place.ts';

const SettingsDialog = later(async () => (await import('./settings-dialog.tsx')).SettingsDialog);

/** Fetches the settings, so that they open at once. */
export const prefetchSettings = SettingsDialog.prefetch;

const open = () => showSettings();

/** The settings, where the address says that they are open. */
export function Settings() {
  const tab = settingsTabAt(useOverlay());
  useAction('settings', open);
  if (tab === null) return null;
  return (
    <Suspense fallback={null}>
      <SettingsDialog tab={tab} onClose={closeSettings} />
    </Suspense>
  );
}
