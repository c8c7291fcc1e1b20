import { type FocusEvent, type KeyboardEvent, type RefObject, useState } from 'react';

/** One stop for Tab in a list of many; the arrow keys go on from there. */
export function useRoving(list: RefObject<HTMLElement | null>) {
  const [roving, setRoving] = useState<string | null>(null);

  function press(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { target } = event;
    if (!(target instanceof HTMLElement) || list.current === null) return;
    const row = target.closest<HTMLElement>('[data-room]');
    if (row === null) return;
    const isRtl = getComputedStyle(row).direction === 'rtl';
    const more = isRtl ? 'ArrowLeft' : 'ArrowRight';
    const back = isRtl ? 'ArrowRight' : 'ArrowLeft';
    const links = [...list.current.querySelectorAll<HTMLElement>('[data-roving]')];
    const at = links.findIndex((link) => row.contains(link));
    const next = {
      ArrowDown: links[at + 1],
      ArrowUp: links[at - 1],
      Home: links[0],
      End: links.at(-1),
      [more]: row.querySelector<HTMLElement>('[data-more]') ?? undefined,
      [back]: links[at],
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  }

  return {
    roving,
    onKeyDown: press,
    onFocus(event: FocusEvent) {
      const row = event.target.closest<HTMLElement>('[data-room]');
      if (row) setRoving(row.dataset.room ?? null);
    },
  };
}
