import { type MouseEvent, type SyntheticEvent, useLayoutEffect, useRef } from 'react';
import { modalOpened } from './top-modal.ts';

/**
 * What makes a `<dialog>` a modal that is open while it is mounted. The native element traps the focus,
 * closes on Escape and hands the focus back to where it came from.
 *
 * @param begins the focus goes to the first of these in it, where there is one; null: to the dialog
 * @returns to be spread over the dialog
 */
export function useModal(begins: string | null, onClose: () => void) {
  const ref = useRef<HTMLDialogElement>(null);

  // A layout effect, because its end still finds the element in the page: a dialog that is removed
  // without being closed does not give the focus back.
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (dialog === null) return;
    dialog.showModal();
    const first = begins === null ? dialog : dialog.querySelector<HTMLElement>(begins);
    first?.focus();
    const closed = modalOpened(dialog);
    return () => {
      closed();
      dialog.close();
      bringBackCaret();
    };
  }, [begins]);

  return {
    ref,
    onCancel(event: SyntheticEvent) {
      // React hands on what is said to a dialog that stands in this one.
      if (event.target !== ref.current) return;
      event.preventDefault();
      onClose();
    },
    /** A click on the backdrop has the dialog itself as its target; of two, the first may have opened it. */
    onClick(event: MouseEvent) {
      if (event.target === ref.current && event.detail < 2) onClose();
    },
  };
}

/** Chromium gives a field the focus back without its caret: one would type into nothing. */
function bringBackCaret(): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
  field.blur();
  field.focus({ preventScroll: true });
}
