import { type MouseEvent, memo } from 'react';
import type { RoomView } from '../../../client/views.ts';
import { go } from '../../adapters/address.ts';
import { strings } from '../../i18n/strings.ts';
import { roomTitle } from '../../room-title.ts';
import { roomPath } from '../../route.ts';
import { Badge } from '../../ui/badge.tsx';
import { cx } from '../../ui/cx.ts';
import { BellOffIcon, MoreIcon, PencilIcon } from '../../ui/icons.tsx';
import { useAvailability } from '../../use-availability.ts';
import { RoomSign } from '../rooms/room-sign.tsx';
import { StatusMark } from '../status/status-mark.tsx';
import './room-link.css';

interface RoomLinkProps {
  room: RoomView;
  open: boolean;
  /** Something is written in its composer that has not been sent. */
  draft: boolean;
  /** The one of the list that Tab comes to; the arrow keys lead to the others. */
  tabbable: boolean;
}

/**
 * A real link, so that a middle click opens another tab. What else can be done with a row (menu,
 * dragging, keys) is heard by the list: rows are many, and have to be cheap.
 */
export const RoomLink = memo(function RoomLink({ room, open, draft, tabbable }: RoomLinkProps) {
  function follow(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    // The badge says that there is something: it leads to that very message.
    const isBadge = event.target instanceof Element && event.target.closest('.room-link__badge');
    const seq = isBadge ? (room.firstMention ?? room.firstUnread) : null;
    go(roomPath(room.slug, seq ?? undefined));
  }

  const other = room.kind === 'direct' ? room.people[0] : undefined;
  const muted = room.notify === 'nothing';

  return (
    <li className="room-row" data-room={room.id}>
      <a
        className={cx(
          'room-link',
          room.unread > 0 && !muted && 'room-link--unread',
          (muted || room.archivedAt !== null) && 'room-link--faint',
        )}
        href={roomPath(room.slug)}
        aria-current={open ? 'page' : undefined}
        title={room.topic || roomTitle(room)}
        tabIndex={tabbable ? 0 : -1}
        draggable={false}
        data-roving=""
        onClick={follow}
      >
        <RoomSign room={room} />
        <bdi className="room-link__name">{roomTitle(room)}</bdi>
        {other && <OtherStatus personId={other.id} />}
        {draft && !open && (
          <>
            <span className="visually-hidden">{strings.sidebar.draft}</span>
            <span className="room-link__draft">
              <PencilIcon size={14} />
            </span>
          </>
        )}
        {muted && (
          <>
            <span className="visually-hidden">{strings.reading.muted}</span>
            <span className="room-link__muted">
              <BellOffIcon size={14} />
            </span>
          </>
        )}
        {room.unread > 0 && !muted && (
          <span
            className="room-link__badge"
            title={room.mentions > 0 ? strings.reading.toMention : strings.reading.toUnread}
          >
            <span className="visually-hidden">
              {strings.sidebar.unread(room.unread)}
              {room.mentions > 0 && ` (${strings.sidebar.mentions(room.mentions)})`}
            </span>
            {room.mentions > 0 ? (
              <Badge count={room.mentions} />
            ) : (
              <Badge count={room.unread} tone="quiet" />
            )}
          </span>
        )}
      </a>
      <button
        type="button"
        className="room-row__more"
        aria-label={strings.sidebar.roomMenu(roomTitle(room))}
        aria-haspopup="menu"
        tabIndex={-1}
        data-more=""
      >
        <MoreIcon />
      </button>
    </li>
  );
});

function OtherStatus({ personId }: { personId: string }) {
  return <StatusMark availability={useAvailability(personId)} saysPresence />;
}
