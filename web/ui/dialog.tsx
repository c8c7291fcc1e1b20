import { type ReactNode, useId } from 'react';
import { strings } from '../i18n/strings.ts';
import { IconButton } from './button.tsx';
import { cx } from './cx.ts';
import { CloseIcon } from './icons.tsx';
import { useModal } from './use-modal.ts';
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

/** By itself a dialog would begin at its close button. */
const begins = 'input, .dialog__actions button';

/** A modal with a title, that is open while it is mounted. */
export function Dialog({ title, onClose, children, shape = 'box' }: DialogProps) {
  const titleId = useId();
  // In a page of many choices none of them is the one that is meant.
  const modal = useModal(shape === 'page' ? null : begins, onClose);

  return (
    <dialog
      {...modal}
      className={cx('dialog', `dialog--${shape}`)}
      tabIndex={-1}
      aria-labelledby={titleId}
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
