import type { Screens } from '../screen.ts';
import { settled } from './steps.ts';

/** The ways in of people with an account. */
export const doors: Screens = {
  'sign-in': { who: 'stranger', path: '/sign-in', act: settled, kept: ['390-light'] },
  invitation: {
    who: 'stranger',
    path: ({ invitation }) => `/invitation#${invitation}`,
    act: settled,
    kept: ['1440-light'],
  },
  // Of a letter that is too old.
  confirm: { who: 'stranger', path: `/confirm#${'x'.repeat(43)}`, act: settled, kept: [] },
};
