import { useState } from 'react';
import type { RoomListing } from '../../../protocol/commands.ts';
import { errorText, strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { errorCode } from '../../ui/error-code.ts';
import { HashIcon } from '../../ui/icons.tsx';
import { useParley } from '../../use-parley.ts';
import { BackBar } from './back-bar.tsx';
import { useRoomsDialogs } from './use-rooms-dialogs.ts';
import './join-room.css';

/** A room that exists and that one is not in. Joining shows it by itself, at the same address. */
export function JoinRoom({ listing }: { listing: RoomListing }) {
  const parley = useParley();
  const dialogs = useRoomsDialogs();
  const { room, members } = listing;
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();

  async function join(): Promise<void> {
    setBusy(true);
    try {
      await parley.joinRoom(room.id);
    } catch (cause) {
      setError(errorText(errorCode(cause)));
      setBusy(false);
    }
  }

  return (
    <BackBar>
      <EmptyState
        picture={<HashIcon size={28} />}
        title={strings.room.joinTitle(room.name)}
        text={room.topic || strings.room.joinText}
      >
        <Button look="primary" busy={busy} onClick={() => void join()}>
          {strings.room.join}
        </Button>
        <Button onClick={dialogs.browse}>{strings.sidebar.browse}</Button>
        <p className={cx('join-room__note', error !== undefined && 'field__error')} role="status">
          {error ?? strings.room.members(members)}
        </p>
      </EmptyState>
    </BackBar>
  );
}
