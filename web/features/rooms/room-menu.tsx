import { useState } from 'react';
import type { RoomView } from '../../../client/views.ts';
import { go } from '../../adapters/address.ts';
import { lobbySlug, roomPath } from '../../route.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { errorCode } from '../../ui/error-code.ts';
import { LeaveIcon, MoreIcon } from '../../ui/icons.tsx';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import { errorText, strings } from '../../ui/strings.ts';
import { useParley } from '../../use-parley.ts';

export function RoomMenu({ room }: { room: RoomView }) {
  const parley = useParley();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();

  async function leave(): Promise<void> {
    setBusy(true);
    try {
      await parley.leaveRoom(room.id);
      go(roomPath(lobbySlug));
    } catch (cause) {
      setError(errorText(errorCode(cause)));
      setBusy(false);
    }
  }

  return (
    <>
      <Menu label={strings.room.more} side="below" buttonClass="icon-button" button={<MoreIcon />}>
        {(close) =>
          room.slug === lobbySlug ? (
            <p className="menu__note">{strings.room.lobbyStays}</p>
          ) : (
            <MenuItem
              icon={<LeaveIcon />}
              onClick={() => {
                close();
                setAsking(true);
              }}
            >
              {strings.room.leave}
            </MenuItem>
          )
        }
      </Menu>
      {asking && (
        <ConfirmDialog
          title={strings.room.leaveTitle(room.name)}
          text={strings.room.leaveText}
          action={strings.room.leaveAction}
          busy={busy}
          error={error}
          onConfirm={() => void leave()}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
