import type { ReactNode } from 'react';

/** A line of a menu. The same entries serve a menu button, a right click, a long press and a bar of buttons. */
export type MenuEntry = MenuAction | { readonly kind: 'line'; readonly id: string };

export interface MenuAction {
  readonly kind: 'action';
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** The key that does the same, such as `Mod+K`: shown, not listened to. */
  readonly shortcut?: string;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  /** What else there is to know, in small words below. */
  readonly note?: string;
  /** For one of several that can be chosen. */
  readonly checked?: boolean;
  readonly onAction: () => void;
}

/** Where a menu opens: beside an element, or at a point of the window (CSS pixels). */
export type MenuAnchor = HTMLElement | { readonly x: number; readonly y: number };
