import { type ReactNode, Suspense, useRef, useState } from 'react';
import { later } from '../later.tsx';
import type { MenuEntry } from './menu-entry.ts';
import type { MenuPopoverProps } from './menu-popover.tsx';
import { tooltip } from './tooltip.ts';

const MenuPopover = later(async () => (await import('./menu-popover.tsx')).MenuPopover);

/** Fetches what menus are made of, so that the first one opens at once. */
export const prefetchMenus = MenuPopover.prefetch;

/**
 * A menu that is open while it is mounted: focus goes into it, arrows and first letters move it, and
 * Escape, a choice or a click elsewhere end it. Not inside of a modal dialog, which would lie above it.
 */
export function Menu({ onClose, ...props }: MenuPopoverProps) {
  const opener = useRef(document.activeElement);
  return (
    <Suspense fallback={null}>
      <MenuPopover
        {...props}
        onClose={() => {
          onClose();
          // Back to where it came from, unless what was chosen has taken the focus elsewhere.
          queueMicrotask(() => {
            const lost =
              document.activeElement === null || document.activeElement === document.body;
            if (lost && opener.current instanceof HTMLElement) opener.current.focus();
          });
        }}
      />
    </Suspense>
  );
}

interface MenuButtonProps {
  /** The accessible name of the button and of its menu. */
  label: string;
  className: string;
  entries: () => readonly MenuEntry[];
  side?: 'below' | 'above';
  /** For buttons whose content does not say what they are. */
  showsTooltip?: boolean;
  children: ReactNode;
}

export function MenuButton(props: MenuButtonProps) {
  const { label, className, entries, side = 'below', showsTooltip = true, children } = props;
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);

  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        {...(showsTooltip && tooltip(label))}
        onPointerEnter={() => void prefetchMenus()}
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      {open && button.current !== null && (
        <Menu
          label={label}
          entries={entries()}
          anchor={button.current}
          side={side}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
