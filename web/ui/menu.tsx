import { type ReactNode, useId, useRef } from 'react';
import { cx } from './cx.ts';
import './menu.css';

interface MenuProps {
  /** The accessible name of the button. */
  label: string;
  button: ReactNode;
  buttonClass: string;
  side: 'below' | 'above';
  children: (close: () => void) => ReactNode;
}

const gap = 6;
const edge = 8;

/** A button and the small panel it opens. The native popover closes on Escape and on a click elsewhere. */
export function Menu({ label, button, buttonClass, side, children }: MenuProps) {
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);

  function place() {
    const box = panel.current;
    const at = opener.current?.getBoundingClientRect();
    if (!box || !at) return;
    const left = side === 'above' ? at.left : at.right - box.offsetWidth;
    box.style.left = `${Math.max(edge, Math.min(left, innerWidth - box.offsetWidth - edge))}px`;
    box.style.top =
      side === 'above' ? `${at.top - box.offsetHeight - gap}px` : `${at.bottom + gap}px`;
    box.querySelector<HTMLElement>('button, input:checked')?.focus();
  }

  return (
    <>
      <button
        ref={opener}
        type="button"
        className={buttonClass}
        aria-label={label}
        title={label}
        popoverTarget={id}
      >
        {button}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        className={cx('menu', `menu--${side}`)}
        onToggle={(event) => {
          if (event.newState === 'open') place();
        }}
      >
        {children(() => panel.current?.hidePopover())}
      </div>
    </>
  );
}

interface MenuItemProps {
  icon: ReactNode;
  children: ReactNode;
  onClick: () => void;
}

export function MenuItem({ icon, children, onClick }: MenuItemProps) {
  return (
    <button type="button" className="menu__item" onClick={onClick}>
      {icon}
      {children}
    </button>
  );
}
