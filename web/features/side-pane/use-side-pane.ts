import { useSyncExternalStore } from 'react';
import { leavePane, showPane } from '../../adapters/address.ts';
import { onPanes, setSidePaneOpen, sidePaneOpen } from '../../adapters/panes.ts';
import { useOverPane } from '../../use-address.ts';
import { useLayout } from '../../use-layout.ts';

export interface SidePaneControl {
  readonly open: boolean;
  /** It lies over the conversation instead of beside it. */
  readonly over: boolean;
  readonly toggle: () => void;
  readonly close: () => void;
}

/** Whether the pane that opens next is to have the focus: not the one that stood open all the time. */
let wantsFocus = false;

/**
 * Beside the conversation the pane stays as it was left on this device; over it, it opens only when
 * asked for, as a step of the history.
 */
export function useSidePane(): SidePaneControl {
  const over = useLayout() !== 'desk';
  const isShownOver = useOverPane() === 'side';
  const isShownBeside = useSyncExternalStore(onPanes, sidePaneOpen);
  const open = over ? isShownOver : isShownBeside;

  function close() {
    wantsFocus = false;
    if (over) void leavePane();
    else setSidePaneOpen(false);
  }

  function toggle() {
    if (open) return close();
    // Who points with a mouse goes on where they were.
    wantsFocus = over || (document.activeElement?.matches(':focus-visible') ?? false);
    if (over) showPane('side');
    else setSidePaneOpen(true);
  }

  return { open, over, toggle, close };
}

/** To be asked once, by the pane that has opened. */
export function isToTakeFocus(): boolean {
  const taken = wantsFocus;
  wantsFocus = false;
  return taken;
}
