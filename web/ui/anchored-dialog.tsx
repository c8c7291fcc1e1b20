import { type ReactNode, useLayoutEffect } from 'react';
import { cx } from './cx.ts';
import { placeBeside } from './place-beside.ts';
import { useMedia } from './use-media.ts';
import { useModal } from './use-modal.ts';
import './anchored-dialog.css';

interface AnchoredDialogProps {
  /** The id of what it is called by. */
  titleId: string;
  anchor: HTMLElement;
  /** Where the focus begins, if that is there; else at the dialog itself. */
  begins: string | null;
  onClose: () => void;
  children: ReactNode;
}

/**
 * A small modal beside what opened it, open while it is mounted; on a phone a sheet at the foot of the
 * window. It follows what it belongs to, and goes when that is seen no longer.
 */
export function AnchoredDialog(props: AnchoredDialogProps) {
  const { titleId, anchor, begins, onClose, children } = props;
  const isSheet = useMedia('(max-width: 720px)');
  const modal = useModal(begins, onClose);
  const { ref } = modal;

  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!dialog || isSheet) return;
    const place = () => placeBeside(dialog, anchor.getBoundingClientRect(), 'below', 'start');
    place();
    const sizes = new ResizeObserver(place);
    sizes.observe(dialog);
    const sight = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting === false) onClose();
    });
    sight.observe(anchor);
    const controller = new AbortController();
    const options = { signal: controller.signal, passive: true, capture: true };
    addEventListener('scroll', place, options);
    addEventListener('resize', place, options);
    return () => {
      controller.abort();
      sizes.disconnect();
      sight.disconnect();
      dialog.style.removeProperty('inset');
    };
  }, [ref, anchor, isSheet, onClose]);

  return (
    <dialog
      {...modal}
      className={cx('anchored-dialog', isSheet && 'anchored-dialog--sheet')}
      tabIndex={-1}
      aria-labelledby={titleId}
    >
      <div className="anchored-dialog__panel">{children}</div>
    </dialog>
  );
}
