import type { ComponentType } from 'react';
import { Buttons } from './specimens/buttons.tsx';
import { Choices } from './specimens/choices.tsx';
import { Colours } from './specimens/colours.tsx';
import { Dialogs } from './specimens/dialogs.tsx';
import { Feedback } from './specimens/feedback.tsx';
import { Fields } from './specimens/fields.tsx';
import { Icons } from './specimens/icons.tsx';
import { Lists } from './specimens/lists.tsx';
import { Menus } from './specimens/menus.tsx';
import { Messages } from './specimens/messages.tsx';
import { Panes } from './specimens/panes.tsx';
import { People } from './specimens/people.tsx';
import { Scales } from './specimens/scales.tsx';

/** What the gallery shows, from the values up to what is built of them. */
export const sections: readonly { readonly title: string; readonly Content: ComponentType }[] = [
  { title: 'Colour roles', Content: Colours },
  { title: 'Type, space, elevation', Content: Scales },
  { title: 'Icons', Content: Icons },
  { title: 'Buttons', Content: Buttons },
  { title: 'Fields', Content: Fields },
  { title: 'Choices', Content: Choices },
  { title: 'Menus and popovers', Content: Menus },
  { title: 'Dialogs', Content: Dialogs },
  { title: 'Banners, toasts, empty states', Content: Feedback },
  { title: 'Avatars and badges', Content: People },
  { title: 'Lists and skeletons', Content: Lists },
  { title: 'Panes and tabs', Content: Panes },
  { title: 'Messages', Content: Messages },
];
