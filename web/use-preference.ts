import { useSyncExternalStore } from 'react';
import {
  onPreferences,
  type Preference,
  type PreferenceName,
  preference,
} from './adapters/preferences.ts';

/** What was chosen on this device, in any of its tabs. */
export function usePreference<N extends PreferenceName>(name: N): Preference<N> {
  return useSyncExternalStore(onPreferences, () => preference(name));
}
