import { expect, test } from 'vitest';
import { beginsGroup, settingsTabAt } from './settings-place.ts';

test('an address names a part of the settings, the first one, or none of them', () => {
  expect(settingsTabAt('settings/device')).toBe('device');
  expect(settingsTabAt('settings')).toBe('appearance');
  expect(settingsTabAt('settings/nonsense')).toBe('appearance');
  expect(settingsTabAt('')).toBe(null);
  expect(settingsTabAt('settingsdevice')).toBe(null);
});

test('a group begins with the first tab of it that is shown', () => {
  const shown = ['appearance', 'device', 'reports', 'audit', 'about'] as const;
  expect(shown.filter((tab) => beginsGroup(tab, shown))).toEqual([
    'appearance',
    'reports',
    'about',
  ]);
});
