import { closeOverlay, showOverlay } from '../../adapters/address.ts';

export const settingsTabs = [
  'appearance',
  'account',
  'security',
  'community',
  'people',
  'bots',
  'audit',
  'reports',
  'notifications',
  'keyboard',
  'device',
  'about',
] as const;
export type SettingsTab = (typeof settingsTabs)[number];

const place = 'settings';

/** Which part of the settings an overlay's name stands for; null where it is something else. */
export function settingsTabAt(overlay: string): SettingsTab | null {
  const [name, tab] = overlay.split('/');
  if (name !== place) return null;
  return settingsTabs.find((candidate) => candidate === tab) ?? 'appearance';
}

/**
 * The settings lie over the page, behind `#` in its address: the room below stays where it was, back
 * closes them, and a reload or another language (which builds the page anew) keeps them open.
 */
export function showSettings(tab?: SettingsTab): void {
  showOverlay(tab === undefined ? place : `${place}/${tab}`);
}

export const closeSettings = closeOverlay;
