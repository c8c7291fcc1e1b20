import type { ReactNode } from 'react';
import { showRoomList } from '../../adapters/address.ts';
import { strings } from '../../i18n/strings.ts';
import { IconButton } from '../../ui/button.tsx';
import { BackIcon } from '../../ui/icons.tsx';
import './back-bar.css';

/** A screen without a room's header: on a phone it still needs the way back to the rooms. */
export function BackBar({ children }: { children: ReactNode }) {
  return (
    <section className="back-bar">
      <header className="back-bar__head">
        <BackButton />
      </header>
      {children}
    </section>
  );
}

/** Shown on phones only. */
export function BackButton() {
  return (
    <IconButton className="back-button" label={strings.room.back} onClick={showRoomList}>
      <BackIcon size={20} />
    </IconButton>
  );
}
