import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { strings } from '../i18n/strings.ts';
import { IconButton } from './button.tsx';
import { cx } from './cx.ts';
import { CloseIcon } from './icons.tsx';
import './dialog.css';

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /**
   * `sheet` comes in from the side and is as high as the window; `page` keeps its size whatever it
   * shows, and is all of a small window.
   */
  shape?: 'box' | 'wide' | 'sheet' | 'page';
}

/** Where the focus goes: to the first of these in the dialog. */
const begins = 'input, .dialog__actions button';

/**
 * A modal that is open while it is mounted. The native element traps the focus, closes on Escape
 * and hands the focus back to where it came from.
 */
export function Dialog({ title, onClose, children, shape = 'box' }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  // A layout effect, because its end still finds the element in the page: a dialog that is removed
  // without being closed does not give the focus back.
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    // By itself the dialog would begin at its close button.
    // In a page of many choices none of them is the one that is meant.
    if (shape === 'page') dialog?.focus();
    else dialog?.querySelector<HTMLElement>(begins)?.focus();
    return () => dialog?.close();
  }, [shape]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click is on the backdrop; the key is Escape
    <dialog
      ref={element}
      className={cx('dialog', `dialog--${shape}`)}
      tabIndex={-1}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === element.current) onClose();
      }}
    >
      <div className="dialog__panel">
        <header className="dialog__head">
          <h2 className="dialog__title" id={titleId}>
            {title}
          </h2>
          <IconButton label={strings.close} onClick={onClose}>
            <CloseIcon />
          </IconButton>
        </header>
        {children}
      </div>
    </dialog>
  );
}
