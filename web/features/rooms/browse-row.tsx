import { useState } from 'react';
import type { RoomListing } from '../../../protocol/commands.ts';
import { go } from '../../adapters/address.ts';
import { errorText, strings } from '../../i18n/strings.ts';
import { roomPath } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { errorCode } from '../../ui/error-code.ts';
import { CheckIcon } from '../../ui/icons.tsx';
import { useParley } from '../../use-parley.ts';
import { RoomSign } from './room-sign.tsx';

export function BrowseRow({ entry, onDone }: { entry: RoomListing; onDone: () => void }) {
  const parley = useParley();
  const { room, members, joined } = entry;
  // One that is archived can only be read.
  const isRead = joined || room.archivedAt !== undefined;
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();

  async function enter(): Promise<void> {
    setBusy(true);
    try {
      if (!isRead) await parley.joinRoom(room.id);
      go(roomPath(room.slug));
      onDone();
    } catch (cause) {
      setError(errorText(errorCode(cause)));
      setBusy(false);
    }
  }

  return (
    <li className="browse-row">
      <span className="browse-row__sign">
        <RoomSign room={room} size={18} />
      </span>
      <div className="browse-row__about">
        <bdi className="browse-row__name">{room.name}</bdi>
        <bdi className="browse-row__topic">{room.topic || strings.browse.noTopic}</bdi>
        <p className="browse-row__facts">
          {joined && (
            <span className="browse-row__joined">
              <CheckIcon size={14} />
              {strings.browse.joined}
            </span>
          )}
          {strings.room.members(members)}
        </p>
        {error !== undefined && (
          <p className="field__error" role="alert">
            {error}
          </p>
        )}
      </div>
      <Button
        size="small"
        look={isRead ? 'quiet' : 'plain'}
        busy={busy}
        aria-label={
          isRead ? strings.browse.openRoom(room.name) : strings.browse.joinRoom(room.name)
        }
        onClick={() => void enter()}
      >
        {isRead ? strings.browse.open : strings.browse.join}
      </Button>
    </li>
  );
}
