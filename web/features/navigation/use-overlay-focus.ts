import { type KeyboardEvent, type RefObject, useLayoutEffect } from 'react';

/**
 * Takes the focus into what lies over the page, keeps it there, and gives it back. What a modal
 * `<dialog>` does by itself, without making the page inert: that computes the style of every element
 * anew, and with hundreds of rooms it is most of what opening costs.
 *
 * @returns for keys pressed inside
 */
export function useOverlayFocus(overlay: RefObject<HTMLElement | null>) {
  // A layout effect: the next key is already for the field.
  useLayoutEffect(() => {
    const element = overlay.current;
    const opener = document.activeElement;
    focusables(element)[0]?.focus();
    return () => {
      const isHere = element?.contains(document.activeElement);
      if (isHere && opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    };
  }, [overlay]);

  return (event: KeyboardEvent) => {
    if (event.key !== 'Tab') return;
    event.preventDefault();
    const all = focusables(overlay.current);
    const at = all.findIndex((element) => element.matches(':focus'));
    const step = event.shiftKey ? -1 : 1;
    all[(at + step + all.length) % all.length]?.focus();
  };
}

function focusables(element: HTMLElement | null): HTMLElement[] {
  const all = element?.querySelectorAll<HTMLElement>('input, button') ?? [];
  return [...all].filter((candidate) => candidate.checkVisibility());
}
