import type { ReactNode } from 'react';
import type { RoomView } from '../../../client/views.ts';
import { showRoomList } from '../../adapters/address.ts';
import { callsFor } from '../../calls-for.ts';
import { strings } from '../../i18n/strings.ts';
import { Badge } from '../../ui/badge.tsx';
import { IconButton } from '../../ui/button.tsx';
import { BackIcon } from '../../ui/icons.tsx';
import { useLayout } from '../../use-layout.ts';
import { useView } from '../../use-parley.ts';
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

/** Shown on phones only, with how much is unread elsewhere. @param room what does not count: one is in it */
export function BackButton({ room }: { room?: RoomView }) {
  const layout = useLayout();
  const rooms = useView('rooms', (parley) => parley.rooms);
  if (layout !== 'phone') return null;
  const others = rooms.filter(({ id }) => id !== room?.id);
  const { unread, mentions } = callsFor(others);
  const label = unread > 0 ? strings.room.backUnread(unread) : strings.room.back;
  return (
    <IconButton className="back-button" label={label} onClick={showRoomList}>
      <BackIcon size={20} />
      {mentions > 0 ? (
        <Badge count={mentions} />
      ) : (
        unread > 0 && <Badge count={unread} tone="quiet" />
      )}
    </IconButton>
  );
}
