import { useMemo, useSyncExternalStore } from 'react';
import type { Person } from '../../../protocol/entities.ts';
import { actions } from '../../actions.ts';
import { draftRooms, onDrafts } from '../../adapters/drafts.ts';
import { strings } from '../../i18n/strings.ts';
import { runAction } from '../../offered-actions.ts';
import { catchUpPath } from '../../route.ts';
import { CommunityMark } from '../../ui/community-mark.tsx';
import { CompassIcon, InboxIcon, SearchIcon } from '../../ui/icons.tsx';
import { Shortcut } from '../../ui/shortcut.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useView } from '../../use-parley.ts';
import { isUnread } from '../navigation/next-room.ts';
import { useRoomsDialogs } from '../rooms/use-rooms-dialogs.ts';
import { Account } from './account.tsx';
import { ReportsLink } from './reports-link.tsx';
import { RoomSections } from './room-sections.tsx';
import { SidebarLink } from './sidebar-link.tsx';
import { useCommunityHead } from './use-community-head.ts';
import './sidebar.css';

interface SidebarProps {
  me: Person;
  openSlug: string | undefined;
  catchUpOpen: boolean;
}

/** Where one can go: what is unread, the rooms joined, the others, and one's own corner at the foot. */
export function Sidebar({ me, openSlug, catchUpOpen }: SidebarProps) {
  const rooms = useView('rooms', (parley) => parley.rooms);
  const ready = useView('rooms', (parley) => parley.ready);
  const community = useCommunityHead();
  const drafts = useSyncExternalStore(onDrafts, draftRooms);
  const dialogs = useRoomsDialogs();
  const hasUnread = rooms.some(isUnread);
  const listed = useMemo(
    () => rooms.filter(({ hidden, slug }) => !hidden || slug === openSlug),
    [rooms, openSlug],
  );

  return (
    <div className="sidebar">
      <header className="sidebar__brand">
        <CommunityMark picture={community?.picture ?? null} size={24} />
        <bdi className="sidebar__entry-name">{community?.name ?? strings.product}</bdi>
      </header>
      <nav className="sidebar__nav" aria-label={strings.sidebar.rooms}>
        <div className="sidebar__top">
          <button type="button" className="sidebar__jump" onClick={() => runAction('switcher')}>
            <SearchIcon />
            <span className="sidebar__entry-name">{strings.sidebar.jump}</span>
            <Shortcut keys={actions.switcher.keys[0]} drawn />
          </button>
          <SidebarLink
            path={catchUpPath}
            icon={<InboxIcon />}
            label={strings.sidebar.catchUp}
            note={!hasUnread ? strings.sidebar.allRead : undefined}
            unread={hasUnread}
            open={catchUpOpen}
          />
          <ReportsLink />
        </div>
        {ready ? (
          <RoomSections rooms={listed} openSlug={openSlug} drafts={drafts} />
        ) : (
          <div className="sidebar__loading" role="status" aria-label={strings.loading}>
            {[58, 74, 46, 66, 52].map((width) => (
              <Skeleton key={width} width={width} />
            ))}
          </div>
        )}
        <button type="button" className="sidebar__browse" onClick={dialogs.browse}>
          <CompassIcon />
          {strings.sidebar.browse}
        </button>
      </nav>
      <Account me={me} />
    </div>
  );
}
