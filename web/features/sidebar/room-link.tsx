import type { MouseEvent } from 'react';
import type { RoomView } from '../../../client/views.ts';
import { go } from '../../adapters/address.ts';
import { strings } from '../../i18n/strings.ts';
import { roomPath } from '../../route.ts';
import { Badge } from '../../ui/badge.tsx';
import { cx } from '../../ui/cx.ts';
import { HashIcon } from '../../ui/icons.tsx';
import './room-link.css';

/** A real link, so that a middle click opens another tab. */
export function RoomLink({ room, open }: { room: RoomView; open: boolean }) {
  function follow(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(roomPath(room.slug));
  }

  return (
    <a
      className={cx('room-link', room.unread > 0 && 'room-link--unread')}
      href={roomPath(room.slug)}
      aria-current={open ? 'page' : undefined}
      title={room.topic || undefined}
      onClick={follow}
    >
      <HashIcon />
      <bdi className="room-link__name">{room.name}</bdi>
      {room.unread > 0 && (
        <>
          <span className="visually-hidden">{strings.sidebar.unread(room.unread)}</span>
          <Badge count={room.unread} />
        </>
      )}
    </a>
  );
}
