import { type Language, languages } from '../i18n/languages.ts';
import { prefix, readItem, removeItem, writeItem } from './local-store.ts';
import { StoredChanges } from './stored-changes.ts';

/** What somebody can choose about how this device looks and behaves; the first of each is the default. */
const choices = {
  theme: ['system', 'light', 'dark'],
  contrast: ['system', 'more'],
  density: ['comfortable', 'compact'],
  textSize: ['normal', 'small', 'large', 'huge'],
  motion: ['system', 'reduced'],
  language: ['system', ...(Object.keys(languages) as Language[])],
  /** Desktop notifications while a tab is open. */
  notifications: ['off', 'mentions', 'all'],
  /** Whether a notification says what was written: others may see the screen. */
  notificationText: ['shown', 'hidden'],
  sounds: ['off', 'on'],
  /** Shortcuts that are one letter, without Ctrl or Cmd. */
  singleKeys: ['on', 'off'],
} as const;

export type PreferenceName = keyof typeof choices;
export type Preference<N extends PreferenceName> = (typeof choices)[N][number];

const changes = new StoredChanges((key) => Object.hasOwn(choices, key.replace(prefix, '')));

export function preferenceChoices<N extends PreferenceName>(name: N): (typeof choices)[N] {
  return choices[name];
}

export function preference<N extends PreferenceName>(name: N): Preference<N> {
  const stored = readItem(name);
  const known: readonly Preference<N>[] = choices[name];
  return known.find((choice) => choice === stored) ?? (choices[name][0] as Preference<N>);
}

export function setPreference<N extends PreferenceName>(name: N, value: Preference<N>): void {
  if (value === choices[name][0]) removeItem(name);
  else writeItem(name, value);
  changes.tell();
}

export const onPreferences = changes.subscribe;
