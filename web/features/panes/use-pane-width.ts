import { useSyncExternalStore } from 'react';
import { onPanes, paneWidth, type SizedPane, setPaneWidth } from '../../adapters/panes.ts';

/** In rem: what each pane has by itself (as in tokens.css), and between what it can be drawn. */
const sizes = {
  sidebar: { own: 16.5, least: 13, most: 26 },
  side: { own: 20, least: 16, most: 34 },
} as const;

/** What the conversation needs, in rem. */
const conversationLeast = 24;

export interface PaneWidth {
  readonly width: number;
  readonly least: number;
  readonly most: number;
  readonly onResize: (width: number) => void;
  readonly onReset: () => void;
}

/** A pane's width as it was left on this device, and within what the window has space for now. */
export function usePaneWidth(pane: SizedPane): PaneWidth {
  const { own, least, most } = sizes[pane];
  const width = useSyncExternalStore(onPanes, () => paneWidth(pane)) ?? own;
  return {
    width: Math.min(most, Math.max(least, width)),
    least,
    most,
    onResize: (to) => setPaneWidth(pane, Math.min(to, Math.max(least, spaceFor(pane)))),
    onReset: () => setPaneWidth(pane, null),
  };
}

/** Beside the conversation and the other pane, where that is open. */
function spaceFor(pane: SizedPane): number {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const other = document.querySelector(pane === 'side' ? '.panes__sidebar' : '.panes__side');
  const taken = (other?.clientWidth ?? 0) / rem;
  return innerWidth / rem - taken - conversationLeast;
}
