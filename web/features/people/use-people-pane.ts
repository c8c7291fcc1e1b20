import { useState } from 'react';
import { rememberSidePane, sidePaneOpen } from '../../adapters/places.ts';
import { useMedia } from '../../ui/use-media.ts';

export interface PeoplePaneControl {
  open: boolean;
  /** The pane lies over the conversation instead of beside it. */
  overlay: boolean;
  toggle: () => void;
}

/** Beside the conversation the pane stays as it was left; over it, it opens only when asked for. */
export function usePeoplePane(): PeoplePaneControl {
  const overlay = useMedia('(max-width: 1024px)');
  const [beside, setBeside] = useState(sidePaneOpen);
  const [over, setOver] = useState(false);

  return {
    open: overlay ? over : beside,
    overlay,
    toggle() {
      if (overlay) {
        setOver(!over);
      } else {
        setBeside(!beside);
        rememberSidePane(!beside);
      }
    },
  };
}
