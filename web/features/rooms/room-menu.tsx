import { useState } from 'react';
import type { RoomView } from '../../../client/views.ts';
import { go } from '../../adapters/address.ts';
import { errorText, strings } from '../../i18n/strings.ts';
import { lobbySlug, roomPath } from '../../route.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { errorCode } from '../../ui/error-code.ts';
import { LeaveIcon, MoreIcon } from '../../ui/icons.tsx';
import { MenuButton } from '../../ui/menu.tsx';
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
      <MenuButton
        label={strings.room.more}
        className="icon-button"
        entries={() => [
          {
            kind: 'action',
            id: 'leave',
            label: strings.room.leave,
            icon: <LeaveIcon />,
            disabled: room.slug === lobbySlug,
            ...(room.slug === lobbySlug && { note: strings.room.lobbyStays }),
            onAction: () => setAsking(true),
          },
        ]}
      >
        <MoreIcon />
      </MenuButton>
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
