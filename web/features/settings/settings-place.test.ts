import { expect, test } from 'vitest';
import { settingsTabAt } from './settings-place.ts';

test('an address names a part of the settings, the first one, or none of them', () => {
  expect(settingsTabAt('settings/device')).toBe('device');
  expect(settingsTabAt('settings')).toBe('appearance');
  expect(settingsTabAt('settings/nonsense')).toBe('appearance');
  expect(settingsTabAt('')).toBe(null);
  expect(settingsTabAt('settingsdevice')).toBe(null);
});
