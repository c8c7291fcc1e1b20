import { type RefObject, useEffect, useRef } from 'react';

/**
 * The focus is never lost: with another place or another pane it goes to what shows now, unless
 * something there has taken it already.
 *
 * @param alone the one pane that shows on a phone; null where several do
 */
export function usePaneFocus(
  panes: RefObject<HTMLElement | null>,
  path: string,
  alone: 'rooms' | 'conversation' | 'side' | null,
): void {
  const before = useRef({ path, alone });

  useEffect(() => {
    const isSame = before.current.path === path && before.current.alone === alone;
    before.current = { path, alone };
    // The side pane looks after itself.
    if (isSame || alone === 'side') return;
    const pane = panes.current?.querySelector<HTMLElement>(
      alone === 'rooms' ? '.panes__sidebar' : '.panes__main',
    );
    const active = document.activeElement;
    const isLost = active === null || active === document.body;
    if (!pane || pane.contains(active) || !(isLost || alone !== null)) return;
    const open = pane.querySelector<HTMLElement>('[aria-current="page"]');
    (alone === 'rooms' ? (open ?? pane) : pane).focus({ preventScroll: true });
  }, [panes, path, alone]);
}
