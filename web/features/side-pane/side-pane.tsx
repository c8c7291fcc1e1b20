import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import { strings } from '../../i18n/strings.ts';
import { IconButton } from '../../ui/button.tsx';
import { CloseIcon } from '../../ui/icons.tsx';
import { isToTakeFocus } from './use-side-pane.ts';
import './side-pane.css';

interface SidePaneProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/**
 * The pane at the side of the conversation: whatever belongs to it without being it. Opened by
 * keyboard it takes the focus, and gives it back.
 */
export function SidePane({ title, onClose, children }: SidePaneProps) {
  const pane = useRef<HTMLElement>(null);

  useLayoutEffect(() => {
    const element = pane.current;
    const opener = document.activeElement;
    if (isToTakeFocus()) element?.focus({ preventScroll: true });
    return () => {
      const hadFocus = element?.contains(document.activeElement) ?? false;
      // Once it can have it: what lay under the pane could not while the pane was there.
      if (hadFocus && opener instanceof HTMLElement) queueMicrotask(() => opener.focus());
    };
  }, []);

  function press(event: KeyboardEvent) {
    // A menu that was opened in here ends by the same key, and is no part of this element.
    const isHere = event.target instanceof Node && event.currentTarget.contains(event.target);
    if (event.key !== 'Escape' || !isHere || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  }

  return (
    <aside ref={pane} className="side-pane" aria-label={title} tabIndex={-1} onKeyDown={press}>
      <header className="side-pane__head">
        <h2 className="side-pane__title">{title}</h2>
        <IconButton label={strings.close} shortcut="Escape" onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </header>
      <div className="side-pane__body">{children}</div>
    </aside>
  );
}
