import type { Screens } from './screen.ts';
import { doors } from './screens/doors.ts';
import { everyday } from './screens/everyday.ts';
import { lookedAfter } from './screens/looked-after.ts';
import { settingsPages } from './screens/settings-pages.ts';

/** The main screens. */
export const screens: Screens = { ...everyday, ...doors, ...settingsPages, ...lookedAfter };
