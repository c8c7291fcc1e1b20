import type { RoomView } from '../../../client/views.ts';
import { go } from '../../adapters/address.ts';
import { catchUpPath, roomPath } from '../../route.ts';
import { useAction } from '../../use-action.ts';
import { useRoute } from '../../use-address.ts';
import { useParley, useView } from '../../use-parley.ts';
import { useRoomsDialogs } from '../rooms/use-rooms-dialogs.ts';
import { arrange, shownRooms } from '../sidebar/arrange.ts';
import { useArrangement } from '../sidebar/use-arrangement.ts';
import { markAllRead, markRoomsRead } from './mark-rooms-read.ts';
import { isUnread, nextRoom } from './next-room.ts';

/** Offers the ways from room to room, and to have done with what is unread. */
export function useRoomActions(): void {
  const parley = useParley();
  const dialogs = useRoomsDialogs();
  const rooms = useView('rooms', (parley) => parley.rooms);
  const route = useRoute();
  const slug = route.page === 'room' ? route.slug : undefined;
  const here = rooms.find((room) => room.slug === slug);
  // Up and down are those of the sidebar.
  const listed = arrange(
    rooms.filter(({ hidden }) => !hidden),
    useArrangement(),
  ).flatMap((part) => shownRooms(part, slug));

  const to = (room: RoomView | undefined) => room && (() => go(roomPath(room.slug)));
  useAction('nextRoom', to(nextRoom(listed, slug, 1)));
  useAction('previousRoom', to(nextRoom(listed, slug, -1)));
  useAction('nextUnread', to(nextRoom(listed, slug, 1, isUnread)));
  useAction('previousUnread', to(nextRoom(listed, slug, -1, isUnread)));
  // From the mention one is led to, on to the next room that has one.
  const calls = listed.filter((room) => room.firstMention !== null && room.notify !== 'nothing');
  const seq = route.page === 'room' ? route.seq : null;
  const call = here && calls.includes(here) && here.firstMention !== seq ? here : undefined;
  const called = call ?? nextRoom(listed, slug, 1, (room) => calls.includes(room));
  useAction(
    'nextMention',
    called && (() => go(roomPath(called.slug, called.firstMention ?? undefined))),
  );
  useAction('catchUp', route.page === 'catch-up' ? undefined : () => go(catchUpPath));
  useAction(
    'markRoomRead',
    here && here.unread > 0 ? () => markRoomsRead(parley, [here]) : undefined,
  );
  useAction(
    'markAllRead',
    rooms.some(({ unread }) => unread > 0) ? () => markAllRead(parley) : undefined,
  );
  useAction('newMessage', dialogs.message);
  useAction('createRoom', () => dialogs.create(''));
  useAction('browseRooms', dialogs.browse);
}
