import { closeOverlay, showOverlay } from '../../adapters/address.ts';

/** One's own, those of the community, and the rest. */
const groups = [
  ['appearance', 'notifications', 'account', 'security', 'keyboard', 'device'],
  ['community', 'people', 'bots', 'reports', 'audit'],
  ['about'],
] as const;

export const settingsTabs = groups.flat();
export type SettingsTab = (typeof settingsTabs)[number];

/** Of tabs in the order above: whether this one is the first of its group. */
export function beginsGroup(tab: SettingsTab, shown: readonly SettingsTab[]): boolean {
  const group: readonly SettingsTab[] = groups.find((tabs) => tabs.some((id) => id === tab)) ?? [];
  return shown.find((id) => group.includes(id)) === tab;
}

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
