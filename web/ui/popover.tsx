import type { ReactNode, RefObject } from 'react';
import { Popover as AriaPopover, Dialog } from 'react-aria-components';
import { AriaLocale } from './aria-locale.tsx';
import './popover.css';

interface PopoverProps {
  /** The accessible name. */
  label: string;
  anchor: RefObject<HTMLElement | null>;
  side?: 'above' | 'below';
  onClose: () => void;
  children: ReactNode;
}

/**
 * A small panel beside what opened it, open while it is mounted. For parts that are loaded when they are
 * used: it brings React Aria with it.
 */
export function Popover({ label, anchor, side = 'below', onClose, children }: PopoverProps) {
  return (
    <AriaLocale>
      <AriaPopover
        isOpen
        triggerRef={anchor}
        placement={side === 'above' ? 'top end' : 'bottom end'}
        offset={6}
        className="popover"
        onOpenChange={(open) => {
          if (!open) onClose();
        }}
      >
        <Dialog aria-label={label} className="popover__panel">
          {children}
        </Dialog>
      </AriaPopover>
    </AriaLocale>
  );
}
