import type { Person } from '../../../protocol/entities.ts';
import { strings } from '../../i18n/strings.ts';
import { IconButton } from '../../ui/button.tsx';
import { CompassIcon, PlusIcon } from '../../ui/icons.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useView } from '../../use-parley.ts';
import { useRoomsDialogs } from '../rooms/use-rooms-dialogs.ts';
import { Account } from './account.tsx';
import { RoomLink } from './room-link.tsx';
import './sidebar.css';

/** Where one can go: the rooms joined, the others, and one's own corner at the foot. */
export function Sidebar({ me, openSlug }: { me: Person; openSlug: string | undefined }) {
  const rooms = useView('rooms', (parley) => parley.rooms);
  const ready = useView('rooms', (parley) => parley.ready);
  const dialogs = useRoomsDialogs();

  return (
    <div className="sidebar">
      <header className="sidebar__brand">
        <Mark size={24} />
        {strings.product}
      </header>
      <nav className="sidebar__nav" aria-labelledby="sidebar-rooms">
        <div className="sidebar__heading">
          <h2 className="sidebar__title" id="sidebar-rooms">
            {strings.sidebar.rooms}
          </h2>
          <IconButton label={strings.sidebar.create} onClick={() => dialogs.create('')}>
            <PlusIcon />
          </IconButton>
        </div>
        {ready ? (
          <ul>
            {rooms.map((room) => (
              <li key={room.id}>
                <RoomLink room={room} open={room.slug === openSlug} />
              </li>
            ))}
          </ul>
        ) : (
          <div className="sidebar__loading">
            <Skeleton width={58} />
            <Skeleton width={74} />
            <Skeleton width={46} />
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
