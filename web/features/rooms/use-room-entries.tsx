import { mayInRoom, type RoomRight } from '../../../client/may-in-room.ts';
import type { RoomView } from '../../../client/views.ts';
import { isSmallRoom } from '../../../protocol/is-small-room.ts';
import { strings } from '../../i18n/strings.ts';
import { lobbySlug } from '../../route.ts';
import {
  BellIcon,
  BellOffIcon,
  CheckAllIcon,
  CloseIcon,
  LeaveIcon,
  LinkIcon,
  PeopleIcon,
  SettingsIcon,
  StarFilledIcon,
  StarIcon,
} from '../../ui/icons.tsx';
import type { MenuEntry } from '../../ui/menu-entry.ts';
import { useParley, useView } from '../../use-parley.ts';
import { markRoomsRead } from '../navigation/mark-rooms-read.ts';
import { isFavourite } from '../sidebar/arrange.ts';
import { setFavourite } from '../sidebar/favourites.ts';
import { currentArrangement } from '../sidebar/use-arrangement.ts';
import { copyRoomLink } from './copy-room-link.ts';
import { setNotify } from './set-notify.ts';
import { useHideRoom } from './use-hide-room.ts';
import { useLeaveRoom } from './use-leave-room.ts';
import { useRoomsDialogs } from './use-rooms-dialogs.ts';

function only(isOffered: boolean, ...entries: MenuEntry[]): MenuEntry[] {
  return isOffered ? entries : [];
}

/** What can be done with a room, wherever its menu is opened. @param more what only that place offers */
export function useRoomEntries(): (room: RoomView, more?: readonly MenuEntry[]) => MenuEntry[] {
  const parley = useParley();
  const leave = useLeaveRoom();
  const hide = useHideRoom();
  const dialogs = useRoomsDialogs();
  const me = useView('me', (parley) => parley.me);

  return (room, more = []) => {
    const starred = isFavourite(currentArrangement(), room.id);
    const muted = room.notify === 'nothing';
    const isLobby = room.slug === lobbySlug;
    const may = (right: RoomRight) => me !== null && mayInRoom(right, room, me);
    return [
      {
        kind: 'action',
        id: 'read',
        label: strings.room.markRead,
        icon: <CheckAllIcon />,
        disabled: room.unread === 0,
        onAction: () => markRoomsRead(parley, [room]),
      },
      {
        kind: 'action',
        id: 'favourite',
        label: starred ? strings.room.removeFavourite : strings.room.addFavourite,
        icon: starred ? <StarFilledIcon /> : <StarIcon />,
        onAction: () => setFavourite(parley, room.id, !starred),
      },
      {
        kind: 'action',
        id: 'mute',
        label: muted ? strings.reading.unmute : strings.reading.mute,
        icon: muted ? <BellIcon /> : <BellOffIcon />,
        onAction: () => setNotify(parley, room.id, muted ? 'all' : 'nothing'),
      },
      {
        kind: 'action',
        id: 'link',
        label: strings.room.copyLink,
        icon: <LinkIcon />,
        onAction: () => void copyRoomLink(room.slug),
      },
      ...only(may('invite'), {
        kind: 'action',
        id: 'add-people',
        label: strings.addPeople.action,
        icon: <PeopleIcon />,
        onAction: () => dialogs.addPeople(room),
      }),
      ...only(room.kind !== 'direct', {
        kind: 'action',
        id: 'settings',
        label: may('edit') || may('archive') ? strings.roomSettings.title : strings.details.about,
        icon: <SettingsIcon />,
        onAction: () => dialogs.settings(room, 'room'),
      }),
      ...more,
      ...only(isSmallRoom(room), {
        kind: 'action',
        id: 'hide',
        label: strings.roomSettings.hide,
        note: strings.roomSettings.hideNote,
        icon: <CloseIcon />,
        onAction: () => hide(room),
      }),
      ...only(
        may('leave') || isLobby,
        { kind: 'line', id: 'line' },
        {
          kind: 'action',
          id: 'leave',
          label: strings.room.leave,
          icon: <LeaveIcon />,
          disabled: isLobby,
          ...(isLobby && { note: strings.room.lobbyStays }),
          onAction: () => leave(room),
        },
      ),
    ];
  };
}
