/**
 * Follows which message of a log a mouse is over, or has the keyboard's focus. Whoever uses what
 * stands over it keeps it there.
 *
 * @returns stops following
 */
export function watchHeldRow(
  log: HTMLElement,
  hold: (row: HTMLElement | null) => void,
): () => void {
  let focused: HTMLElement | null = null;

  function rowOf(target: EventTarget | null): HTMLElement | null {
    return target instanceof Element ? target.closest<HTMLElement>('.message') : null;
  }

  function isBarInUse(): boolean {
    return document.activeElement?.matches('.message-bar :focus-visible') === true;
  }

  function over({ target, pointerType, buttons }: PointerEvent) {
    // A finger presses long instead; and with a button held down somebody is selecting.
    if (pointerType !== 'touch' && buttons === 0 && !isBarInUse()) {
      hold(rowOf(target) ?? focused);
    }
  }

  function leave() {
    if (!isBarInUse()) hold(focused);
  }

  function focusIn({ target }: FocusEvent) {
    if (!(target instanceof HTMLElement) || !target.matches(':focus-visible')) return;
    focused = rowOf(target);
    hold(focused);
  }

  function focusOut({ relatedTarget }: FocusEvent) {
    if (rowOf(relatedTarget) === focused) return;
    focused = null;
    hold(null);
  }

  const controller = new AbortController();
  const options = { signal: controller.signal, passive: true };
  log.addEventListener('pointerover', over, options);
  log.addEventListener('pointerleave', leave, options);
  log.addEventListener('focusin', focusIn, options);
  log.addEventListener('focusout', focusOut, options);
  return () => controller.abort();
}
