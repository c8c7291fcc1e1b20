import type { RoomView } from '../../../client/views.ts';
import { strings } from '../../i18n/strings.ts';
import { lobbySlug } from '../../route.ts';
import {
  CheckAllIcon,
  LeaveIcon,
  LinkIcon,
  PeopleIcon,
  StarFilledIcon,
  StarIcon,
} from '../../ui/icons.tsx';
import type { MenuEntry } from '../../ui/menu-entry.ts';
import { useParley } from '../../use-parley.ts';
import { markRoomsRead } from '../navigation/mark-rooms-read.ts';
import { isFavourite, toggleFavourite } from '../sidebar/arrange.ts';
import { currentArrangement, rearrange } from '../sidebar/use-arrangement.ts';
import { copyRoomLink } from './copy-room-link.ts';
import { useLeaveRoom } from './use-leave-room.ts';
import { useRoomsDialogs } from './use-rooms-dialogs.ts';

/** What can be done with a room, wherever its menu is opened. @param more what only that place offers */
export function useRoomEntries(): (room: RoomView, more?: readonly MenuEntry[]) => MenuEntry[] {
  const parley = useParley();
  const leave = useLeaveRoom();
  const dialogs = useRoomsDialogs();

  return (room, more = []) => {
    const starred = isFavourite(currentArrangement(), room.id);
    const cannotLeave = room.slug === lobbySlug;
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
        onAction: () => rearrange((now) => toggleFavourite(now, room.id)),
      },
      {
        kind: 'action',
        id: 'link',
        label: strings.room.copyLink,
        icon: <LinkIcon />,
        onAction: () => void copyRoomLink(room.slug),
      },
      {
        kind: 'action',
        id: 'add-people',
        label: strings.addPeople.action,
        icon: <PeopleIcon />,
        onAction: () => dialogs.addPeople(room),
      },
      ...more,
      { kind: 'line', id: 'line' },
      {
        kind: 'action',
        id: 'leave',
        label: strings.room.leave,
        icon: <LeaveIcon />,
        disabled: cannotLeave,
        ...(cannotLeave && { note: strings.room.lobbyStays }),
        onAction: () => leave(room),
      },
    ];
  };
}
