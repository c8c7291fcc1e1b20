import { Suspense, useDeferredValue, useEffect } from 'react';
import type { RoomView } from '../client/views.ts';
import type { Person } from '../protocol/entities.ts';
import { isSmallRoom } from '../protocol/is-small-room.ts';
import { go } from './adapters/address.ts';
import { showBadge } from './adapters/badge.ts';
import { lastRoom, rememberRoom } from './adapters/places.ts';
import { idle } from './adapters/updates.ts';
import { callsFor } from './calls-for.ts';
import { documentTitle } from './document-title.ts';
import { Moderation } from './features/moderation/moderation.tsx';
import { Navigation } from './features/navigation/navigation.tsx';
import { Panes } from './features/panes/panes.tsx';
import { SkipLink } from './features/panes/skip-link.tsx';
import { RoomScreen } from './features/rooms/room-screen.tsx';
import { RoomsDialogs } from './features/rooms/rooms-dialogs.tsx';
import { UnknownRoom } from './features/rooms/unknown-room.tsx';
import { Settings } from './features/settings/settings.tsx';
import { SidePane } from './features/side-pane/side-pane.tsx';
import { useSidePane } from './features/side-pane/use-side-pane.ts';
import { Sidebar } from './features/sidebar/sidebar.tsx';
import { strings } from './i18n/strings.ts';
import { later } from './later.tsx';
import { roomTitle } from './room-title.ts';
import { isDoorPage, lobbySlug, roomPath } from './route.ts';
import { prefetchMenus } from './ui/menu.tsx';
import { useAction } from './use-action.ts';
import { useRoute } from './use-address.ts';
import { useLoaded } from './use-loaded.ts';
import { useView } from './use-parley.ts';
import { useUnreadAhead } from './use-unread-ahead.ts';

/** It has nothing to show, and nothing to tell before somebody has looked away. */
const Notifications = later(
  async () => (await import('./features/notifications/notifications.tsx')).Notifications,
);
/** It stands beside the conversation, and may come after it. */
const RoomDetails = later(
  async () => (await import('./features/rooms/room-details.tsx')).RoomDetails,
);
const CatchUp = later(async () => (await import('./features/navigation/catch-up.tsx')).CatchUp);

/** As the title of the tab names it: a channel by its sign. */
function placeName(room: RoomView): string {
  const title = roomTitle(room);
  return isSmallRoom(room) ? title : `# ${title}`;
}

/** Everything behind the door: which room the address means, and the panes around it. */
export function Desk({ me }: { me: Person }) {
  const route = useRoute();
  const rooms = useView('rooms', (parley) => parley.rooms);
  const slug = route.page === 'room' ? route.slug : undefined;
  const target = route.page === 'room' ? route.seq : null;
  const room = rooms.find((candidate) => candidate.slug === slug);
  const side = useSidePane();
  const tells = useLoaded(Notifications);
  // The conversation shows first; what stands beside it may come a moment later.
  const sideRoom = useDeferredValue(room);
  useAction('details', room && side.toggle);
  useUnreadAhead();

  // They are everywhere, and what to do without a connection is in them as well.
  useEffect(() => void idle().then(prefetchMenus), []);

  useEffect(() => {
    // Whoever is in has nothing to do at a door.
    if (route.page === 'home' || isDoorPage(route.page))
      go(roomPath(lastRoom() ?? lobbySlug), 'replace');
  }, [route.page]);

  useEffect(() => {
    if (room !== undefined) rememberRoom(room.slug);
  }, [room]);

  const { unread, mentions } = callsFor(rooms);
  const place = route.page === 'catch-up' ? strings.catchUp.title : room && placeName(room);
  const title = documentTitle(unread, place);
  useEffect(() => {
    document.title = title;
  }, [title]);

  useEffect(() => showBadge(unread, mentions), [unread, mentions]);
  useEffect(() => () => showBadge(0, 0), []);

  return (
    <RoomsDialogs>
      <SkipLink />
      <Navigation me={me} />
      {tells && <Notifications />}
      <Moderation />
      <Panes
        path={slug ?? route.page}
        sidebar={<Sidebar me={me} openSlug={slug} catchUpOpen={route.page === 'catch-up'} />}
        conversation={
          <>
            {slug !== undefined && <RoomScreen slug={slug} target={target} me={me} />}
            {route.page === 'catch-up' && (
              <Suspense fallback={null}>
                <CatchUp me={me} />
              </Suspense>
            )}
            {route.page === 'unknown' && <UnknownRoom />}
          </>
        }
        side={
          side.open && room !== undefined && sideRoom !== undefined ? (
            <SidePane title={strings.details.title} onClose={side.close}>
              <Suspense fallback={null}>
                <RoomDetails key={sideRoom.id} room={sideRoom} me={me} />
              </Suspense>
            </SidePane>
          ) : null
        }
      />
      <Settings />
    </RoomsDialogs>
  );
}
