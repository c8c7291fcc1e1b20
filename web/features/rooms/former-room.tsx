import { useId, useState } from 'react';
import type { RoomView } from '../../../client/views.ts';
import { go } from '../../adapters/address.ts';
import { readDraft } from '../../adapters/drafts.ts';
import { copyAndSay } from '../../copy-and-say.ts';
import { strings } from '../../i18n/strings.ts';
import { roomTitle } from '../../room-title.ts';
import { lobbySlug, roomPath } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CopyIcon, LeaveIcon } from '../../ui/icons.tsx';
import { BackBar } from './back-bar.tsx';
import { useRoomsDialogs } from './use-rooms-dialogs.ts';
import './former-room.css';

/**
 * A room that one was in until just now, and may not even know of any more. Whether one left it on another
 * device or was removed cannot be told from here.
 */
export function FormerRoom({ room }: { room: RoomView }) {
  const dialogs = useRoomsDialogs();
  const [draft] = useState(() => readDraft(room.id));
  const draftId = useId();
  return (
    <BackBar>
      <EmptyState
        picture={<LeaveIcon size={28} />}
        title={strings.room.formerTitle(roomTitle(room))}
        text={strings.room.formerText}
      >
        <Button look="primary" onClick={() => go(roomPath(lobbySlug))}>
          {strings.room.toLobby}
        </Button>
        <Button onClick={dialogs.browse}>{strings.sidebar.browse}</Button>
        {draft.trim() !== '' && (
          <div className="former-room__draft">
            <h3 id={draftId} className="former-room__label">
              {strings.room.formerDraft}
            </h3>
            <textarea
              className="former-room__text"
              readOnly
              rows={4}
              value={draft}
              aria-labelledby={draftId}
              dir="auto"
            />
            <Button
              size="small"
              icon={<CopyIcon />}
              onClick={() => void copyAndSay(draft, strings.message.copied)}
            >
              {strings.message.copy}
            </Button>
          </div>
        )}
      </EmptyState>
    </BackBar>
  );
}
