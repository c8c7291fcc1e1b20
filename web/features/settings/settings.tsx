import { lazy, Suspense } from 'react';
import { useAction } from '../../use-action.ts';
import { useOverlay } from '../../use-address.ts';
import { settingsTabAt, showSettings } from './settings-place.ts';

const load = () => import('./settings-dialog.tsx');
const SettingsDialog = lazy(async () => ({ default: (await load()).SettingsDialog }));

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
