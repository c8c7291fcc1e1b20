import { useEffect } from 'react';
import type { Person } from '../protocol/entities.ts';
import { go } from './adapters/address.ts';
import { showBadge } from './adapters/badge.ts';
import { lastRoom, rememberRoom } from './adapters/places.ts';
import { documentTitle } from './document-title.ts';
import { Navigation } from './features/navigation/navigation.tsx';
import { Notifications } from './features/notifications/notifications.tsx';
import { RoomScreen } from './features/rooms/room-screen.tsx';
import { RoomsDialogs } from './features/rooms/rooms-dialogs.tsx';
import { UnknownRoom } from './features/rooms/unknown-room.tsx';
import { Settings } from './features/settings/settings.tsx';
import { Sidebar } from './features/sidebar/sidebar.tsx';
import { lobbySlug, roomPath } from './route.ts';
import { useRoomListShown, useRoute } from './use-address.ts';
import { useView } from './use-parley.ts';
import './desk.css';

/** The three panes: rooms, conversation, people. On a phone one of them at a time. */
export function Desk({ me }: { me: Person }) {
  const route = useRoute();
  const rooms = useView('rooms', (parley) => parley.rooms);
  const listShown = useRoomListShown();
  const slug = route.page === 'room' ? route.slug : undefined;
  const target = route.page === 'room' ? route.seq : null;
  const room = rooms.find((candidate) => candidate.slug === slug);

  useEffect(() => {
    if (route.page === 'home') go(roomPath(lastRoom() ?? lobbySlug), 'replace');
  }, [route.page]);

  useEffect(() => {
    if (room !== undefined) rememberRoom(room.slug);
  }, [room]);

  const unread = rooms.reduce((sum, { unread }) => sum + unread, 0);
  const title = documentTitle(unread, room?.name);
  useEffect(() => {
    document.title = title;
  }, [title]);

  const mentions = rooms.reduce((sum, { mentions }) => sum + mentions, 0);
  useEffect(() => showBadge(unread, mentions), [unread, mentions]);
  useEffect(() => () => showBadge(0, 0), []);

  return (
    <RoomsDialogs>
      <Navigation me={me} />
      <Notifications />
      <div className="desk" data-pane={listShown ? 'rooms' : 'conversation'}>
        <Sidebar me={me} openSlug={slug} />
        <main className="desk__main">
          {slug !== undefined && <RoomScreen key={slug} slug={slug} target={target} me={me} />}
          {(route.page === 'unknown' || route.page === 'catch-up') && <UnknownRoom />}
        </main>
      </div>
      <Settings />
    </RoomsDialogs>
  );
}
